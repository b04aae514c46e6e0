/// Writes a tree as a YAML document that `YAMLParser` reads back to the same tree, and that other YAML readers, of
/// version 1.1 or 1.2, take to mean the same.
///
/// Collections are in block style, two spaces a level. Text of several lines becomes a literal block where that keeps
/// every character, all other text is plain where that is safe, else in double quotes. Null is written as nothing, so a
/// document that is null as a whole is empty, which the parser refuses. What is written of control or bidirectional
/// characters is an escape, which the parser takes back under `YAMLLimits.allowsEscapedControls`.
package struct YAMLWriter {
    private var text = ""

    private init() {}

    /// The document, with a line end after each line.
    package static func write(_ tree: YAMLTree) -> String {
        var writer = YAMLWriter()
        switch tree {
        case .sequence(let items) where !items.isEmpty: writer.sequence(items, indentation: 0)
        case .mapping(let entries) where !entries.isEmpty: writer.mapping(entries, indentation: 0)
        default:
            writer.inline(tree, indentation: 1)
            writer.text += "\n"
        }
        return writer.text
    }

    private mutating func sequence(_ items: [YAMLTree], indentation: Int) {
        for (index, item) in items.enumerated() {
            if index > 0 { indent(indentation) }
            text += "-"
            value(item, indentation: indentation + 1, isItem: true)
        }
    }

    private mutating func mapping(_ entries: [YAMLTree.Entry], indentation: Int) {
        for (index, entry) in entries.enumerated() {
            if index > 0 { indent(indentation) }
            key(entry.key, indentation: indentation)
            value(entry.value, indentation: indentation + 1, isItem: false)
        }
    }

    /// A key that is too long for one line of its own, to libyaml, takes the explicit form.
    private mutating func key(_ key: String, indentation: Int) {
        let written = ScalarText.inline(key)
        guard written.unicodeScalars.count > 1000 else {
            text += written + ":"
            return
        }
        text += "? " + written + "\n"
        indent(indentation)
        text += ":"
    }

    /// What follows a dash or a colon, to the end of its last line. A collection in a list begins on the dash's line.
    private mutating func value(_ tree: YAMLTree, indentation: Int, isItem: Bool) {
        switch tree {
        case .sequence(let items) where !items.isEmpty:
            begin(indentation, isItem: isItem)
            sequence(items, indentation: indentation)
        case .mapping(let entries) where !entries.isEmpty:
            begin(indentation, isItem: isItem)
            mapping(entries, indentation: indentation)
        default:
            if tree != .null { text += " " }
            inline(tree, indentation: indentation)
            text += "\n"
        }
    }

    private mutating func begin(_ indentation: Int, isItem: Bool) {
        if isItem {
            text += " "
        } else {
            text += "\n"
            indent(indentation)
        }
    }

    private mutating func inline(_ tree: YAMLTree, indentation: Int) {
        switch tree {
        case .null: break
        case .boolean(let value): text += value ? "true" : "false"
        // What only claims to be a number is text to every reader.
        case .number(let digits): text += digits.isPlainDecimal ? digits : ScalarText.quoted(digits)
        case .string(let string):
            text += ScalarText.literal(string, indentation: indentation * 2) ?? ScalarText.inline(string)
        case .sequence: text += "[]"
        case .mapping: text += "{}"
        }
    }

    private mutating func indent(_ levels: Int) { text += String(repeating: "  ", count: levels) }
}

/// Writes XML, indented, in UTF-8. Texts are escaped so that reading gives them back as they were.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var open: [String] = []

    typealias Attributes = KeyValuePairs<String, String?>

    /// An element with what the body writes inside. Attributes that are nil are left out.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void) {
        start(name, attributes, ">\n")
        open.append(name)
        body(&self)
        open.removeLast()
        indent()
        text += "</\(name)>\n"
    }

    /// An element without anything inside.
    mutating func element(_ name: String, _ attributes: Attributes) { start(name, attributes, "/>\n") }

    /// An element that holds a text.
    mutating func element(_ name: String, text content: String) {
        indent()
        text += "<\(name)>"
        escape(content, inAttribute: false)
        text += "</\(name)>\n"
    }

    private mutating func start(_ name: String, _ attributes: Attributes, _ end: String) {
        indent()
        text += "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            text += " \(key)=\""
            escape(value, inAttribute: true)
            text += "\""
        }
        text += end
    }

    private mutating func indent() { text += String(repeating: "  ", count: open.count) }

    private mutating func escape(_ content: String, inAttribute: Bool) {
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"" where inAttribute: text += "&quot;"
            // A reader makes line feeds of carriage returns everywhere, and in attributes spaces of all of these.
            case "\r": text += "&#13;"
            case "\n" where inAttribute, "\t" where inAttribute: text += "&#\(scalar.value);"
            default: text.unicodeScalars.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
    }

    /// The characters of XML 1.0 (2.2); no reference can stand for any other.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

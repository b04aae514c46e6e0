/// How a property's name becomes the key in a workflow.
enum KeySpelling {
    /// `approvedAmount` is `approved_amount`; a run of capitals is one word: `customerUSCC` is `customer_uscc`,
    /// `taxIDNumber` is `tax_id_number`. Digits belong to the word before them.
    static func workflowKey(of property: String) -> String {
        let letters = Array(property)
        var key = ""
        for (index, letter) in letters.enumerated() {
            if letter.isUppercase, index > 0, letters[index - 1] != "_" {
                let startsWord = !letters[index - 1].isUppercase
                let endsCapitals = index + 1 < letters.count && letters[index + 1].isLowercase
                if startsWord || endsCapitals { key += "_" }
            }
            key += letter.lowercased()
        }
        return key
    }
}

/// Whether names inside a container are properties, which are respelled, or keys of a dictionary, which are data.
enum KeyKind {
    case properties
    case data

    func spelling(of key: some CodingKey) -> String {
        switch self {
        case .properties: KeySpelling.workflowKey(of: key.stringValue)
        case .data: key.stringValue
        }
    }
}

/// A dictionary with text keys, whose keys are data and keep their spelling.
protocol StringKeyed {}

extension Dictionary: StringKeyed where Key == String {}

/// The place of an element in a list; the first one is 0 here and 1 in what people read, as in FEEL.
struct IndexKey: CodingKey {
    let index: Int

    init(_ index: Int) { self.index = index }

    init?(intValue: Int) { self.init(intValue) }

    init?(stringValue: String) { return nil }

    var stringValue: String { "\(index)" }

    var intValue: Int? { index }
}

/// A name that stands in the value itself.
struct NameKey: CodingKey {
    let stringValue: String

    init(_ name: String) { stringValue = name }

    init?(stringValue: String) { self.init(stringValue) }

    init?(intValue: Int) { return nil }

    var intValue: Int? { nil }
}

extension [any CodingKey] {
    /// `input.batches[2].best_before`
    func text(root: String) -> String {
        reduce(into: root) { text, key in
            if let index = key.intValue, key is IndexKey {
                text += "[\(index + 1)]"
            } else {
                text += "." + KeySpelling.workflowKey(of: key.stringValue)
            }
        }
    }
}

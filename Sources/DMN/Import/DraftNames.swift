import FEEL

/// Gives things names as workflows spell them, each once. Fields, variables and the results of steps share one set,
/// since expressions use them all.
struct DraftNames {
    private var taken: Set<String>

    /// What no name in an expression may be, or had better not be.
    init() {
        taken = Set(FEELCompiler.builtInForms.keys.map { Self.words($0).joined(separator: "_") })
        taken.formUnion([
            "and", "between", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "not",
            "null", "of", "or", "return", "satisfies", "some", "then", "true", "item", "partial", "initiator", "start",
            "done", "end",
        ])
    }

    /// A name of small letters, digits and `_`: `Monthly Salary` gives `monthly_salary`. Where nothing of the text is
    /// left, as of a Chinese one, the fallback with a number.
    mutating func name(for text: String, fallback: String) -> String {
        let words = Self.words(text)
        var base = String(words.joined(separator: "_").drop { !$0.isLetter }.prefix(48))
        while base.last == "_" { base.removeLast() }
        if base.isEmpty { base = fallback }
        var name = base
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(base)_\(number)"
        }
        return name
    }

    /// A name as ids of steps and tables spell it.
    static func kebab(_ name: String) -> String { String(name.map { $0 == "_" ? "-" : $0 }) }

    /// The words of a text in small letters; `riskCategory` has two.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var previous: Character = " "
        for character in text {
            defer { previous = character }
            guard character.isASCII, character.isLetter || character.isNumber else { continue }
            let begins = !(previous.isASCII && (previous.isLetter || previous.isNumber))
            if begins || character.isUppercase && !previous.isUppercase {
                words.append(character.lowercased())
            } else {
                words[words.count - 1] += character.lowercased()
            }
        }
        return words
    }
}

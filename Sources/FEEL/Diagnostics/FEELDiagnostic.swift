/// One thing to say about an expression: what, where, and what to do about it.
package struct FEELDiagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    package enum Severity: String, Sendable {
        /// The expression cannot be used, or its value is null because of it.
        case error
        /// It can be used, and very likely does not mean what was meant.
        case warning
    }

    /// The kind of mistake, such as `feel.unknown-name`; see `FEELCode`.
    package let code: String
    /// How bad it is.
    package let severity: Severity
    /// Where in the source, in UTF-8 bytes from its start.
    package let range: Range<Int>
    /// What is wrong, in a sentence without a full stop.
    package let message: String
    /// What to do about it, where something is known: `did you mean "amount"?`
    package let hint: String?
    /// The message in Chinese.
    package let messageInChinese: String
    /// The hint in Chinese.
    package let hintInChinese: String?

    package init(
        _ code: FEELCode, at range: Range<Int>, _ message: Wording, hint: Wording? = nil, severity: Severity = .error
    ) {
        self.code = code.rawValue
        self.severity = severity
        self.range = range
        self.message = message.en
        self.hint = hint?.en
        messageInChinese = message.zh
        hintInChinese = hint?.zh
    }

    /// The same ones in the order of the source; those of one place as they are.
    static func inOrder(_ diagnostics: [FEELDiagnostic]) -> [FEELDiagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
            .map(\.element)
    }

    private init(_ other: FEELDiagnostic, movedBy offset: Int) {
        code = other.code
        severity = other.severity
        range = other.range.lowerBound + offset..<other.range.upperBound + offset
        message = other.message
        hint = other.hint
        messageInChinese = other.messageInChinese
        hintInChinese = other.hintInChinese
    }

    /// The same, of a text that begins at an offset.
    package func moved(by offset: Int) -> FEELDiagnostic { FEELDiagnostic(self, movedBy: offset) }

    /// `feel.unknown-name at 3..<7: …`
    package var description: String {
        "\(code) at \(range): \(message)" + (hint.map { " (\($0))" } ?? "")
    }
}

/// The codes of diagnostics.
package enum FEELCode: String, CaseIterable, Sendable {
    // Found when the text is read.
    case syntax = "feel.syntax"
    case empty = "feel.empty"
    case unterminated = "feel.unterminated"
    case badEscape = "feel.bad-escape"
    case badCharacter = "feel.bad-character"
    case badTemporal = "feel.bad-date-or-time"
    case badNumber = "feel.bad-number"
    case tooDeep = "feel.too-deep"
    case tooLong = "feel.too-long"
    // Found when names are resolved.
    case unknownName = "feel.unknown-name"
    case unknownMember = "feel.unknown-member"
    case unknownFunction = "feel.unknown-function"
    case arguments = "feel.arguments"
    case external = "feel.external"
    case duplicateName = "feel.duplicate-name"
    case neverTrue = "feel.never-true"
    case notBoolean = "feel.not-boolean"
    case mayBeNull = "feel.may-be-null"
    // Found when the expression is evaluated; the value is then null.
    case type = "feel.type"
    case null = "feel.null"
    case notComparable = "feel.not-comparable"
    case arithmetic = "feel.arithmetic"
    case invalidValue = "feel.invalid-value"
    case badPattern = "feel.bad-pattern"
    case noMoment = "feel.no-moment"
    case unknownZone = "feel.unknown-zone"
    case budget = "feel.budget"
    case tooLarge = "feel.too-large"
    // Found when a decision table is evaluated.
    case noRule = "feel.no-rule"
    case ruleConflict = "feel.rule-conflict"
    case undecidedRule = "feel.undecided-rule"
    case notAllowed = "feel.not-allowed"
}

package import Core
package import YAML

/// One mistake of a file, at its place: a value to collect, never thrown at the author.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be used.
        case error
        /// It can be used, and very likely does not do what was meant.
        case warning
        case note
    }

    /// `definition.unknown-key`; every code has an entry in the `Catalogue`.
    package let code: String
    package let severity: Severity
    /// The file as the user named it.
    package let file: String
    /// Lines and columns from 1, in Unicode scalars; empty where the mistake is a place.
    package let range: SourceRange
    /// What is wrong, as one sentence without a full stop.
    package let message: Message
    /// What to do about it.
    package let hint: Message?

    package init(
        code: String, severity: Severity, file: String, range: SourceRange, message: Message, hint: Message? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.range = range
        self.message = message
        self.hint = hint
    }
}

/// Why a command was not carried out. A refused command changes nothing.
///
/// The code is open (`task.not-yours`), the kind closed: it decides the exit code of the CLI and the status of an
/// HTTP answer.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case invalid
        case notFound
        case denied
        case conflict
        case unavailable
    }

    package let code: String
    package let kind: Kind
    package let message: Message
    /// What the message is about, as name and value pairs: `("field", "amount")`.
    package let context: [Detail]
    package let hint: Message?

    package struct Detail: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(_ code: String, _ kind: Kind, _ message: Message, context: [Detail] = [], hint: Message? = nil) {
        self.code = code
        self.kind = kind
        self.message = message
        self.context = context
        self.hint = hint
    }
}

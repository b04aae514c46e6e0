/// A plugin that carries a notice to a person outside the inbox: by mail, by a chat.
///
/// The contract is that of `StepPlugin`: at least once with the same key, time from the context, `PluginError` for what
/// went wrong. Most channels cannot undo a second sending: pass the key on where the channel takes one.
public protocol NotifierPlugin: Sendable {
    /// The word by which workflows and settings name it, `[a-z0-9][a-z0-9._-]{0,63}`.
    static var name: String { get }
    /// One sentence that says what it does.
    static var summary: String { get }

    /// Sends one notice to one person.
    func send(_ notice: PluginNotice, _ context: PluginContext) async throws
}

/// A notice to one person.
public struct PluginNotice: Hashable, Sendable {
    /// The person's id in the directory.
    public let person: String
    /// Where the person can be reached, by kind: `["mail": "li@bank.example"]`.
    public let addresses: [String: String]
    /// The language to write in, as a BCP 47 tag.
    public let language: String
    /// One line.
    public let subject: String
    /// The text.
    public let body: String

    /// A notice to one person.
    public init(person: String, addresses: [String: String], language: String, subject: String, body: String) {
        self.person = person
        self.addresses = addresses
        self.language = language
        self.subject = subject
        self.body = body
    }
}

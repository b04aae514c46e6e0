package import Core
package import Ports

/// What a command did.
package struct Accepted: Sendable {
    package let receipt: Receipt
    /// Nil for a submission.
    package let before: Instance?
    /// After the command.
    package let instance: Instance
    package let workflow: Workflow
    /// What was appended to the record.
    package let events: [Recorded]
    /// The command had been carried out before: this is what it did then, and nothing was written now.
    package let repeated: Bool
}

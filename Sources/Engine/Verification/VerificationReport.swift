package import Core

/// What `verify` found.
package struct VerificationReport: Sendable, Hashable {
    package internal(set) var instances = 0
    package internal(set) var events = 0
    package internal(set) var findings: [Finding] = []

    package var isSound: Bool { findings.isEmpty }

    package struct Finding: Sendable, Hashable {
        /// Nil where it is about the record as a whole.
        package let instance: InstanceID?
        /// The event that the finding is about.
        package let sequence: Int?
        /// Open code, such as `event.hash`.
        package let code: String
        package let message: Message
    }
}

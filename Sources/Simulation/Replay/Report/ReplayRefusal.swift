package import Core

/// The first event of a case that the workflow does not allow.
package struct ReplayRefusal: Sendable, Hashable {
    package struct Event: Sendable, Hashable {
        /// From 1; one more than there are events where the end of the case is refused.
        package let index: Int
        /// Nil at the end of the case.
        package let activity: String?

        package init(index: Int, activity: String?) {
            self.index = index
            self.activity = activity
        }
    }

    package let `case`: String
    package let event: Event
    /// The steps where it stood; `new`, `draft` or `ended: OUTCOME` where it stood at none.
    package let state: String
    package let version: Int
    /// The engine's own code, or one that begins with `case.`.
    package let code: String
    package let reason: Message
}

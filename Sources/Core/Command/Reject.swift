/// Decide against.
package struct Reject: Sendable, Hashable {
    package let task: Int
    package let comment: String?

    package init(task: Int, comment: String? = nil) {
        self.task = task
        self.comment = comment
    }
}

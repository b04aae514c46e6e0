package import FEEL

/// Decide in favour, and fill fields that the step lets one edit.
package struct Approve: Sendable, Hashable {
    package let task: Int
    package let fields: [String: Value]
    package let comment: String?

    package init(task: Int, fields: [String: Value] = [:], comment: String? = nil) {
        self.task = task
        self.fields = fields
        self.comment = comment
    }
}

package import FEEL

/// Finish a work task, or submit a returned request again.
package struct Complete: Sendable, Hashable {
    package let task: Int
    package let fields: [String: Value]
    package let comment: String?

    package init(task: Int, fields: [String: Value] = [:], comment: String? = nil) {
        self.task = task
        self.fields = fields
        self.comment = comment
    }
}

/// People do work and fill fields (BPMN: user task). One of those asked does it.
package struct TaskStep: Sendable {
    package let by: [Assignment]
    package let fields: FieldRights
    package let nobody: NobodyRule

    package init(by: [Assignment], fields: FieldRights = .readAll, nobody: NobodyRule = .fail) {
        self.by = by
        self.fields = fields
        self.nobody = nobody
    }
}

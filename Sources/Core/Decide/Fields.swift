import FEEL

/// Fields that somebody fills in while acting on a task.
extension Deliberation {
    /// The fields as the form takes them, when the step lets the actor edit every one.
    func editable(_ fields: [String: Value], _ rights: FieldRights) throws(Refusal) -> [String: Value] {
        let forbidden = fields.keys.filter { workflow.form.field(named: $0) != nil && !rights.mayEdit($0) }.sorted()
        guard forbidden.isEmpty else {
            let names = forbidden.joined(separator: ", ")
            throw Refusal(
                "field.not-editable", .denied,
                Message(en: "This step may not change: \(names).", zh: "此步骤不能修改：\(names)。"),
                context: forbidden.map { Refusal.Detail("field", $0) },
                hint: Message(
                    en: "The definition gives the right under `fields` of the step.", zh: "流程定义在步骤的 fields 中授予修改权限。"))
        }
        return try workflow.form.accept(fields, whole: false)
    }

    /// The fields that the step requires must have a value now.
    func checkRequired(_ rights: FieldRights, after fields: [String: Value]) throws(Refusal) {
        let missing = workflow.form.fields.map(\.name).filter { name in
            rights.right(on: name) == .require && (fields[name] ?? instance.data[name] ?? .null).isNull
        }
        guard missing.isEmpty else {
            throw .form(missing.map { FieldProblem($0, .required) })
        }
    }
}

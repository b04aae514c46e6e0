internal import Core
internal import FEEL

/// Asks for the fields of a form, one by one, on a terminal. Questions go to standard error.
struct FormDialogue {
    let session: Session

    /// - Parameter given: what is known already and not asked for.
    func ask(_ form: Form, given: [String: Value]) throws(Problem) -> [String: Value] {
        var values = given
        for field in form.fields where values[field.name] == nil {
            let value = try ask(field) { value in FormDialogue.objection(to: value, form, field.name) }
            if !value.isNull { values[field.name] = value }
        }
        return values
    }

    private func ask(_ field: Field, _ objection: (Value) -> Message?) throws(Problem) -> Value {
        if case .list(let columns) = field.kind { return try rows(of: field, columns, objection) }
        while true {
            let text = try line(prompt(for: field)).trimmed
            let value = text.isEmpty ? (field.standard ?? .null) : field.kind.value(typed: text)
            if value.isNull {
                guard field.required else { return .null }
                session.note("  ! it is required", "  ！必填")
            } else if let objection = objection(value) {
                session.note(Message(en: "  ! \(objection.en)", zh: "  ！\(objection.zh)"))
            } else {
                return value
            }
        }
    }

    /// Row after row, until the first column of one is left empty.
    private func rows(
        of field: Field, _ columns: [Field], _ objection: (Value) -> Message?
    ) throws(Problem) -> Value {
        let label = session.face.text(field.label)
        session.note("\(label): row by row; leave the first field empty to end", "\(label)：逐行填写，首个字段留空结束")
        var rows: [Value] = []
        while let row = try row(columns, number: rows.count + 1) {
            if let objection = objection(.list(rows + [row])) {
                session.note(Message(en: "  ! \(objection.en)", zh: "  ！\(objection.zh)"))
            } else {
                rows.append(row)
            }
        }
        return rows.isEmpty && !field.required ? .null : .list(rows)
    }

    private func row(_ columns: [Field], number: Int) throws(Problem) -> Value? {
        var entries: [(String, Value)] = []
        for (index, column) in columns.enumerated() {
            let text = try line("  \(number). " + prompt(for: column)).trimmed
            if index == 0, text.isEmpty { return nil }
            let value = column.kind.value(typed: text)
            if !value.isNull { entries.append((column.name, value)) }
        }
        return entries.isEmpty ? nil : .context(Context(entries))
    }

    private func line(_ prompt: String) throws(Problem) -> String {
        session.surroundings.write(.error, prompt)
        guard let line = session.surroundings.readLine() else {
            throw Problem(
                "input.ended", .failure, Message(en: "The input ended before the form was filled.", zh: "表单未填完，输入已结束。"),
                hint: Message(en: "nothing was submitted", zh: "未提交任何内容"))
        }
        return line
    }

    private func prompt(for field: Field) -> String {
        let face = session.face
        var notes = [FieldKindText(kind: field.kind).message.text(in: face.language)]
        if field.required { notes.append(face.text("required", "必填")) }
        if let standard = field.standard { notes.append(face.text("default ", "默认 ") + PlainText.of(standard)) }
        let label = face.text(field.label)
        return "\(label.isEmpty ? field.name : label) (\(notes.joined(separator: face.text(", ", "，")))): "
    }

    /// What the form has against a value.
    private static func objection(to value: Value, _ form: Form, _ name: String) -> Message? {
        do {
            _ = try form.accept([name: value], whole: false)
            return nil
        } catch {
            return error.message
        }
    }
}

internal import Core
internal import FEEL

/// The reasons of a step, for people and for programs. Whoever may not see a field sees no reasons that read it.
struct ReasonText {
    let reasons: StepReasons
    let workflow: Workflow
    /// The rights of the reader, where they have a part in the instance now.
    let rights: FieldRights?

    func lines(_ face: Face) -> [String] {
        switch reasons.body {
        case .choice(let cases, let taken):
            [face.tone(.strong, title(taken, cases, face))]
                + cases.enumerated().flatMap { index, reason in lines(of: reason, number: index + 1, face) }
        case .table(let table, let explanation, let data):
            [
                face.tone(
                    .strong,
                    face.text("\(reasons.step.id) by the table \(table.id)", "\(reasons.step.id) 依决策表 \(table.id)"))
            ] + self.table(table, explanation, data).lines(face)
        }
    }

    private func table(_ table: DecisionTable, _ explanation: TableExplanation, _ data: [[String]]) -> TableReasons {
        let hidden = data.indices.filter { !maySee(data[$0]) }
        return TableReasons(table: table, explanation: explanation, hidden: Set(hidden))
    }

    private func title(_ taken: Int?, _ cases: [ChoiceReason], _ face: Face) -> String {
        let step = reasons.step.id
        return switch taken {
        case nil: face.text("\(step) cannot be decided", "\(step) 无法判定")
        case 0?: face.text("\(step): no case holds, so it goes on", "\(step)：无条件成立，继续下一步")
        case let number?:
            face.text(
                "\(step) took case \(number): \(cases.last?.then.id ?? "")",
                "\(step) 取第 \(number) 项：\(cases.last?.then.id ?? "")")
        }
    }

    private func lines(of reason: ChoiceReason, number: Int, _ face: Face) -> [String] {
        guard let condition = reason.condition else { return ["\(number). else"] }
        let plain = "\(number). \(PrintableText.line(condition))  →  \(FEELText.of(reason.value))"
        guard maySee(reason.data) else {
            return [plain, face.tone(.dim, face.text("   (reads fields that you do not see)", "   （涉及您无权查看的字段）"))]
        }
        let tree = reason.explanation?.lines() ?? []
        let parts = tree.enumerated().map { ($0 == 0 ? "\(number). " : "   ") + PrintableText.line($1) }
        return (parts.isEmpty ? [plain] : parts)
            + reason.diagnostics.map { diagnostic in
                let message = face.text(diagnostic.message, diagnostic.messageInChinese)
                return face.tone(.dim, "   \(PrintableText.line(message)) [\(diagnostic.code)]")
            }
    }

    /// Whether the reader may see all of these fields whole.
    private func maySee(_ names: [String]) -> Bool {
        names.allSatisfy { name in
            guard let field = workflow.form.field(named: name) else { return true }
            return !field.holdsSecrets && (rights ?? .readAll).right(on: name) != .hidden
        }
    }

    /// `{step, event, kind: choice, taken, cases: […]}`
    var value: Value {
        var members: [(String, Value)] = [
            ("step", .string(reasons.step.text)),
            ("event", reasons.sequence.map { .number(Decimal128($0)) } ?? .null),
        ]
        switch reasons.body {
        case .choice(let cases, let taken):
            members += [
                ("kind", "choice"), ("taken", taken.map { .number(Decimal128($0)) } ?? .null),
                ("cases", .list(cases.map(value(of:)))),
            ]
        case .table(let table, let explanation, let data):
            members += [("kind", "table")] + self.table(table, explanation, data).members
        }
        return .context(Context(members))
    }

    private func value(of reason: ChoiceReason) -> Value {
        var members: [(String, Value)] = [
            ("if", reason.condition.map { .string($0) } ?? .null), ("then", .string(reason.then.text)),
            ("value", reason.value),
        ]
        if maySee(reason.data) {
            if let explanation = reason.explanation { members.append(("explanation", explanation.document)) }
            members.append(("diagnostics", .list(reason.diagnostics.map(\.document))))
        }
        return .context(Context(members))
    }
}

extension Field {
    /// Whether it, or a column of it, is secret.
    fileprivate var holdsSecrets: Bool {
        if secret { return true }
        guard case .list(let columns) = kind else { return false }
        return columns.contains { $0.holdsSecrets }
    }
}

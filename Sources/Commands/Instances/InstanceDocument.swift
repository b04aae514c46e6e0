internal import Core
internal import Engine
internal import FEEL
internal import Ports

/// All there is to show of an instance to one reader.
struct InstanceDocument {
    let view: InstanceView
    let reader: PersonID
    let face: Face

    var document: Document {
        let standpoint = Standpoint(view.instance)
        let head = view.head
        var members: [(String, Value)] = [
            ("instance", .string(standpoint.reference)), ("workflow", .string(head.workflow.text)),
            ("version", .number(Decimal128(head.version))), ("title", .string(face.text(view.workflow.title))),
            ("subject", .string(head.subject)), ("initiator", .string(head.initiator.text)),
            ("submitted", .string(MomentText.utc(head.submitted))), ("updated", .string(MomentText.utc(head.updated))),
        ]
        members += standpoint.members
        members.append(("form", .context(Context(fields.map { ($0.field.name, $0.value) }))))
        members.append(("steps", .list(StepStates(view).values)))
        members.append(("timeline", .list(timeline.map(\.value))))
        members.append(("why", reasons?.value ?? .null))
        let lines = facts(standpoint) + section("Form", "表单", formLines) + section("Where it stands", "当前环节", treeLines)
        let story = section("Timeline", "经过", timeline.map { $0.line(face) })
        return Document(Context(members), lines: lines + story + section("Why", "缘由", reasons?.lines(face) ?? []))
    }

    private func section(_ en: String, _ zh: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", face.tone(.strong, face.text(en, zh))] + lines.map { "  " + $0 }
    }

    private func facts(_ standpoint: Standpoint) -> [String] {
        let head = view.head
        let title = face.tone(.strong, standpoint.reference) + "  " + face.text(view.workflow.title)
        let status = face.tone(head.status.tone, face.text(head.status.message))
        let pairs = [
            (face.text("Subject", "主题"), PrintableText.line(head.subject)), (face.text("Status", "状态"), status),
            (face.text("Initiator", "发起人"), head.initiator.text),
            (face.text("Submitted", "提交时间"), face.text(of: head.submitted)),
            (face.text("Updated", "更新时间"), face.text(of: head.updated)),
            (face.text("Version", "版本"), "\(head.version)"),
        ]
        return [title] + LabelledLines.make(pairs) + standpoint.lines(view.workflow, face).map { "→ " + $0 }
    }

    /// What the reader may do with the fields at the step where they are asked now; nil where they are not.
    private var rights: FieldRights? {
        view.instance.tasks.lazy.filter { $0.person == reader }
            .compactMap { view.workflow.step(at: $0.step)?.rights }.first
    }

    private var fields: [ShownField] {
        ShownField.all(of: view.workflow.form, view.instance.data, rights: rights)
    }

    /// Why the last automatic step took its way.
    private var reasons: ReasonText? {
        view.reasons.map { ReasonText(reasons: $0, workflow: view.workflow, rights: rights) }
    }

    private var formLines: [String] {
        LabelledLines.make(
            fields.filter { !$0.value.isNull || $0.isEditable }.map { shown in
                let label = face.text(shown.field.label)
                let text = PrintableText.line(shown.text(for: face))
                let note =
                    shown.isEditable
                    ? face.text("(yours to fill: ", "（可填写：") + shown.field.name + face.text(")", "）") : ""
                return (
                    label.isEmpty ? shown.field.name : label,
                    [text, face.tone(.dim, note)].filter { !$0.isEmpty }.joined(separator: " ")
                )
            })
    }

    private var treeLines: [String] {
        let states = StepStates(view)
        let start = StepTree.Mark(symbol: "✓", note: "", tone: .good)
        let first =
            face.tone(start.tone, "✓ start") + "  "
            + face.tone(.dim, face.text("submitted by ", "发起人 ") + view.head.initiator.text)
        return [first] + StepTree(workflow: view.workflow, marks: { states.mark(of: $0, face) }).lines(face)
    }

    private var timeline: [TimelineEntry] {
        TimelineEntry.all(view.history, view.workflow).filter { $0.recorded.event.isDeed }
    }
}

extension Step {
    /// What whoever is asked here may do with the fields.
    var rights: FieldRights? {
        switch kind {
        case .approve(let approve): approve.fields
        case .task(let task): task.fields
        case .run, .decide, .choose, .parallel, .set, .notify, .wait, .end: nil
        }
    }
}

/// Labels in one column, values in the next.
enum LabelledLines {
    static func make(_ pairs: [(label: String, value: String)]) -> [String] {
        let width = pairs.reduce(0) { max($0, TextWidth.of($1.label)) }
        return pairs.map { pair in
            pair.value.isEmpty ? pair.label : TextWidth.pad(pair.label, to: width, .leading) + "  " + pair.value
        }
    }
}

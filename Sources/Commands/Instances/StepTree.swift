internal import Core

/// The steps of a workflow as an indented tree, each with a mark where it has one.
struct StepTree {
    /// How a step stands in an instance.
    struct Mark {
        let symbol: String
        let note: String
        let tone: Tone
    }

    let workflow: Workflow
    /// Nil for a step that is only listed.
    let marks: (StepPath) -> Mark?

    func lines(_ face: Face) -> [String] { lines(of: .root, indentation: 0, face) }

    private func lines(of block: BlockPath, indentation: Int, _ face: Face) -> [String] {
        (workflow.blocks[block]?.steps ?? []).flatMap { step in
            [line(step, indentation, face)] + branches(of: step, indentation, face)
        }
    }

    private func branches(of step: Step, _ indentation: Int, _ face: Face) -> [String] {
        guard case .parallel(let parallel) = step.kind else { return [] }
        return parallel.branches.flatMap { branch in
            let head = String(repeating: "  ", count: indentation + 1) + "├ " + branch.text
            let path = BlockPath(split: step.path, branch: branch)
            return [head] + lines(of: path, indentation: indentation + 2, face)
        }
    }

    private func line(_ step: Step, _ indentation: Int, _ face: Face) -> String {
        let space = String(repeating: "  ", count: indentation)
        let title = step.title.map { "  " + face.text($0) } ?? ""
        let kind = face.text(StepKindText(kind: step.kind).message)
        guard let mark = marks(step.path) else {
            return "\(space)\(step.path.id)\(title)  \(face.tone(.dim, kind))"
        }
        let note = mark.note.isEmpty ? "" : "  " + PrintableText.line(mark.note)
        return space + face.tone(mark.tone, "\(mark.symbol) \(step.path.id)") + title + face.tone(.dim, note)
    }
}

/// What a step does, in a few words.
struct StepKindText {
    let kind: StepKind

    var message: Message {
        switch kind {
        case .approve: Message(en: "people decide", zh: "人工审批")
        case .task: Message(en: "people work", zh: "人工办理")
        case .run(let run): Message(en: "runs \(run.plugin)", zh: "运行 \(run.plugin)")
        case .decide(let decide): Message(en: "table \(decide.table)", zh: "决策表 \(decide.table)")
        case .choose(let choose):
            Message(
                en: "chooses: " + targets(of: choose).joined(separator: ", "),
                zh: "分流：" + targets(of: choose).joined(separator: "、"))
        case .parallel(let parallel):
            Message(en: "\(parallel.branches.count) branches", zh: "\(parallel.branches.count) 个分支")
        case .set: Message(en: "sets data", zh: "赋值")
        case .notify: Message(en: "tells people", zh: "通知")
        case .wait: Message(en: "waits", zh: "等待")
        case .end(let end): Message(en: "ends: \(end.outcome)", zh: "结束：\(end.outcome)")
        }
    }

    /// Each once.
    private func targets(of choose: ChooseStep) -> [String] {
        choose.cases.map(\.then.id).reduce(into: []) { ids, id in if !ids.contains(id) { ids.append(id) } }
    }
}

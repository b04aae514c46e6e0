import Core
import YAML

/// `acts:`, what each activity of the log is to the workflow.
struct ActsLowering {
    let findings: MapFindings
    let subject: MapSubject

    func lower(_ node: Node?) -> [String: MappedAct] {
        guard let node else { return [:] }
        guard let pairs = node.mapping else {
            findings.wrongType(node, Message(en: "a mapping from activities to acts", zh: "活动到操作的映射"))
            return [:]
        }
        var acts: [String: MappedAct] = [:]
        for pair in pairs {
            guard let activity = pair.key.text, let act = act(pair.value) else { continue }
            acts[activity] = act
        }
        if acts.count == pairs.count, !acts.values.contains(where: { $0.deed == .submit }) {
            findings.error(
                .noSubmission, node.underlined, Message(en: "no activity submits anything", zh: "没有任何活动是提交"),
                hint: Message(
                    en: "write `{ submit: true, by: { role: … } }`", zh: "请写 `{ submit: true, by: { role: … } }`"))
        }
        return acts
    }

    private func act(_ node: Node) -> MappedAct? {
        guard let keys = findings.keys(of: node, MapKeys.act) else { return nil }
        let named = MapKeys.deeds.filter { keys[$0] != nil }
        guard named.count == 1, let name = named.first, let value = keys[name] else {
            // A key that is not known was very likely meant to be the one.
            guard (node.mapping ?? []).allSatisfy({ MapKeys.act.contains($0.key.text ?? "") }) else { return nil }
            let all = MapKeys.deeds.map { "`\($0)`" }.joined(separator: ", ")
            findings.error(
                .oneDeed, SourceRange(at: node.range.start),
                Message(en: "an act says exactly one of \(all)", zh: "操作须恰好写明以下之一：\(all)"))
            return nil
        }
        guard let deed = deed(name, value, to: keys["to"]) else { return nil }
        let leadsTo = keys["leads-to"].flatMap(step)
        guard let by = performer(of: deed, keys["by"], in: node) else { return nil }
        return MappedAct(deed: deed, by: by, leadsTo: leadsTo)
    }

    private func deed(_ name: String, _ value: Node, to target: Node?) -> MappedAct.Deed? {
        if let target, name != "return" {
            findings.error(
                .unknownKey, target.underlined,
                Message(en: "`to` goes with `return` only", zh: "`to` 仅适用于 `return`"))
        }
        switch name {
        case "draft": return findings.isTrue(value) ? .draft : nil
        case "submit": return findings.isTrue(value) ? .submit : nil
        case "withdraw": return findings.isTrue(value) ? .withdraw : nil
        case "complete": return step(value, for: name, isTask: true).map { .complete($0) }
        case "approve": return step(value, for: name, isTask: false).map { .approve($0) }
        case "reject": return step(value, for: name, isTask: false).map { .reject($0) }
        default: return step(value, for: name, isTask: false).map { .return($0, to: target.flatMap(step)) }
        }
    }

    // MARK: Steps

    private func step(_ node: Node) -> StepPath? {
        guard let text = findings.text(node) else { return nil }
        let path = StepPath(text: text)
        if path == .start || !subject.steps(at: path).isEmpty { return path }
        findings.unknown(
            .unknownStep, node, Message(en: "no version has the step `\(text)`", zh: "任何版本都没有步骤 `\(text)`"),
            among: subject.stepNames)
        return nil
    }

    private func step(_ node: Node, for verb: String, isTask: Bool) -> StepPath? {
        guard let path = step(node) else { return nil }
        let fits = subject.steps(at: path).contains { step in
            switch step.kind {
            case .approve: !isTask
            case .task: isTask
            case .run, .decide, .choose, .parallel, .set, .notify, .wait, .end: false
            }
        }
        if fits { return path }
        findings.error(
            .wrongDeed, node.underlined,
            Message(en: "nobody can \(verb) at the step `\(path)`", zh: "步骤 `\(path)` 不支持 `\(verb)`"),
            hint: Message(
                en: "`approve`, `reject` and `return` go with approvals, `complete` with tasks",
                zh: "`approve`、`reject`、`return` 用于审批步骤，`complete` 用于任务步骤"))
        return nil
    }

    // MARK: People

    private func performer(of deed: MappedAct.Deed, _ node: Node?, in act: Node) -> MappedAct.Performer? {
        guard let node else {
            if deed == .draft || deed == .withdraw { return .initiator }
            findings.missing("by", in: act)
            return nil
        }
        guard let keys = findings.keys(of: node, MapKeys.performer) else { return nil }
        if let role = keys["role"] { return known(role, subject.roles, .unknownRole).map { .role($0) } }
        if let person = keys["person"] { return known(person, subject.people, .unknownPerson).map { .person($0) } }
        if let initiator = keys["initiator"], deed != .submit {
            return findings.isTrue(initiator) ? .initiator : nil
        }
        findings.missing("role", in: node)
        return nil
    }

    private func known(_ node: Node, _ ids: Set<Identifier>, _ code: MapCode) -> Identifier? {
        guard let id = findings.identifier(node) else { return nil }
        if ids.contains(id) { return id }
        findings.unknown(
            code, node, Message(en: "nobody is or holds `\(id)`", zh: "没有人员或任职为 `\(id)`"),
            among: ids.map(\.text).sorted())
        return nil
    }
}

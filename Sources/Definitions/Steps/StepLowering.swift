import Core
import FEEL
import YAML

/// One step: its kind, and where it leads.
struct StepLowering {
    let context: StepContext

    private var findings: Findings { context.findings }

    func lower(_ outlined: OutlinedStep) -> Step? {
        guard let name = outlined.kind else {
            reportKind(outlined)
            return nil
        }
        guard let keys = KeyedReader(outlined.body, .step, kind: name.rawValue, findings) else { return nil }
        let title = keys["title"].flatMap(LabelReader(findings: findings).label)
        let condition = keys["when"].flatMap(context.expressions.condition)
        let on = TransitionLowering(context: context, step: outlined, kind: name).lower(keys)
        guard let kind = kind(name, keys, outlined) else { return nil }
        return Step(path: outlined.path, title: title, when: condition, kind: kind, on: on)
    }

    private func kind(_ name: StepKindName, _ keys: KeyedReader, _ step: OutlinedStep) -> StepKind? {
        guard let node = keys[name.rawValue] else { return nil }
        return switch name {
        case .approve: ApproveLowering(context: context).lower(node).map { .approve($0) }
        case .task: TaskLowering(context: context).lower(node).map { .task($0) }
        case .run: RunLowering(context: context).lower(node, keys).map { .run($0) }
        case .decide: DecideLowering(context: context).lower(node).map { .decide($0) }
        case .choose: .choose(ChooseLowering(context: context).lower(node))
        case .parallel: .parallel(ParallelLowering(context: context).lower(node, keys, step))
        case .set: .set(SetLowering(context: context).lower(node))
        case .notify: NotifyLowering(context: context).lower(node).map { .notify($0) }
        case .wait: WaitLowering(context: context).lower(node).map { .wait($0) }
        case .end: Outcome(node.text ?? "").map { .end(EndStep(outcome: $0)) }
        }
    }

    private func reportKind(_ step: OutlinedStep) {
        let kinds = StepKindName.all(of: step.body)
        if let second = kinds.dropFirst().first {
            let all = kinds.map { "`\($0.name.rawValue)`" }.joined(separator: ", ")
            findings.error(
                .severalStepKinds, second.key.range,
                Message(en: "one step is \(all) at once", zh: "一个步骤同时是 \(all)"),
                hint: Message(en: "make a step of each", zh: "请拆成多个步骤"))
            return
        }
        _ = KeyedReader(step.body, .step, findings)
        let names = (step.body.mapping ?? []).compactMap(\.key.text)
        // What is misspelt or not supported yet may have been meant as the kind, and has been reported.
        guard names.allSatisfy({ StepKeys.table.key($0)?.isSupported ?? false }) else { return }
        let all = StepKindName.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        findings.error(
            .noStepKind, step.key.range,
            Message(en: "the step `\(step.id)` does not say what is done", zh: "步骤 `\(step.id)` 未说明做什么"),
            hint: Message(en: "write one of \(all)", zh: "请写 \(all) 之一"))
    }
}

import Core
import YAML

/// `then:` and `on:`: where each outcome of a step leads.
struct TransitionLowering {
    let context: StepContext
    let step: OutlinedStep
    let kind: StepKindName

    private var findings: Findings { context.findings }

    func lower(_ keys: KeyedReader) -> [Outcome: StepPath] {
        var ways: [Outcome: StepPath] = [:]
        let written = keys["on"].map { findings.entries(of: $0, .outcome, .name(.step)) } ?? []
        for entry in written {
            guard let outcome = Outcome(entry.name), isPossible(outcome, entry.key) else { continue }
            ways[outcome] = context.target(entry.value, allowsStart: outcome == .returned)
        }
        guard let then = keys["then"] else { return ways }
        if let both = written.first(where: { $0.name == forward.text }) {
            findings.error(
                .twoWays, then.range,
                Message(
                    en: "`then` and `on: { \(forward): … }` say the same thing twice",
                    zh: "`then` 与 `on: { \(forward): … }` 重复"),
                hint: Message(
                    en: "`on` is at line \(both.key.range.start.line); keep one of them",
                    zh: "`on` 在第 \(both.key.range.start.line) 行；请只保留其一"))
            return ways
        }
        ways[forward] = context.target(then)
        return ways
    }

    /// The outcome that `then` stands for.
    private var forward: Outcome { kind == .approve ? .approved : .done }

    private func isPossible(_ outcome: Outcome, _ key: Node) -> Bool {
        if kind == .parallel { return isPossibleSplit(outcome, key) }
        let plugin = context.plugins.plugin(of: step)
        guard let possible = plugin?.allOutcomes ?? kind.outcomes, !possible.contains(outcome) else { return true }
        if outcome.text == "expired" {
            findings.notSupportedYet("expired", at: key.range)
            return false
        }
        let all = possible.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .impossibleOutcome, key.range,
            Message(
                en: plugin.map { "the plugin `\($0.name)` never ends with `\(outcome)`" }
                    ?? "a step of kind `\(kind.rawValue)` never ends with `\(outcome)`",
                zh: plugin.map { "插件 `\($0.name)` 不会以 `\(outcome)` 结束" }
                    ?? "`\(kind.rawValue)` 步骤不会以 `\(outcome)` 结束"),
            hint: Suggestion.hint(for: outcome.text, among: possible.map(\.text))
                ?? Message(en: "its outcomes are \(all)", zh: "它的结果有 \(all)"))
        return false
    }

    private func isPossibleSplit(_ outcome: Outcome, _ key: Node) -> Bool {
        let possible = BranchOutcomes(outline: context.outline).outcomes(of: step).union([.done])
        guard !possible.contains(outcome) else { return true }
        let all = possible.sorted().map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .noBranchEndsSo, key.range,
            Message(en: "no branch ends with `\(outcome)`", zh: "没有分支以 `\(outcome)` 结束"),
            hint: Suggestion.hint(for: outcome.text, among: possible.map(\.text).sorted())
                ?? Message(en: "they end with \(all)", zh: "分支的结果有 \(all)"))
        return false
    }
}

extension StepKindName {
    /// The outcomes of a kind of step; nil where they depend on the step.
    var outcomes: [Outcome]? {
        switch self {
        case .approve: [.approved, .rejected, .returned]
        case .task, .decide, .set, .wait: [.done]
        case .notify: [.done, .failed]
        case .run, .parallel: nil
        case .choose, .end: []
        }
    }
}

/// What the branches of a split may end with, besides `done`.
struct BranchOutcomes {
    let outline: Outline

    func outcomes(of split: OutlinedStep) -> Set<Outcome> {
        let steps = split.branches.flatMap { outline.block(at: $0.path)?.steps ?? [] }
        return steps.reduce(into: []) { outcomes, step in outcomes.formUnion(endings(of: step)) }
    }

    private func endings(of step: OutlinedStep) -> Set<Outcome> {
        switch step.kind {
        case .end: return Set([step.body["end"]?.text.flatMap { Outcome($0) }].compactMap { $0 })
        case .approve: return step.body["on"]?["rejected"] == nil ? [.rejected] : []
        case .parallel:
            let isHandled = step.body["on"]?["rejected"] != nil
            return isHandled ? [] : outcomes(of: step).intersection([.rejected])
        case .task, .run, .decide, .choose, .set, .notify, .wait, nil: return []
        }
    }
}

internal import Core
internal import Definitions
internal import YAML

extension Coverage {
    /// Holds what scenarios reached against all there is.
    init(reached: Set<Goal>, of workflow: Workflow, text: YAMLSource) {
        let places = DefinitionPlaces(
            YAMLParser.parse(text.text, name: text.name).root, source: text, workflow: workflow)
        let goals = Goal.all(of: workflow)
        func count(_ kind: ScenarioCode) -> Count {
            let mine = goals.filter { $0.code == kind }
            return Count(covered: mine.count { reached.contains($0) }, total: mine.count)
        }
        self.init(
            steps: count(.uncoveredStep), transitions: count(.uncoveredTransition), rules: count(.uncoveredRule),
            missing: goals.filter { !reached.contains($0) }
                .map { goal in
                    Diagnostic(
                        scenario: goal.code, .warning, file: text.name, range: places.place(of: goal),
                        message: goal.missing)
                }
                .sorted { ($0.range.start.offset, $0.message.en) < ($1.range.start.offset, $1.message.en) },
            source: text)
    }
}

extension Goal {
    fileprivate var code: ScenarioCode {
        switch self {
        case .step: .uncoveredStep
        case .outcome, .choice, .skip: .uncoveredTransition
        case .rule: .uncoveredRule
        }
    }

    fileprivate var missing: Message {
        switch self {
        case .step(let path):
            Message(en: "no scenario comes to the step `\(path)`", zh: "没有场景到达步骤 `\(path)`")
        case .outcome(let path, let outcome):
            Message(en: "no scenario leaves `\(path)` with `\(outcome)`", zh: "没有场景以 `\(outcome)` 离开 `\(path)`")
        case .choice(let path, 0):
            Message(en: "in no scenario does every case of `\(path)` fail", zh: "没有场景使 `\(path)` 的情形都不成立")
        case .choice(let path, let number):
            Message(en: "no scenario takes case \(number) of `\(path)`", zh: "没有场景取 `\(path)` 的第 \(number) 种情形")
        case .skip(let path, .condition):
            Message(en: "no scenario passes `\(path)` by its `when`", zh: "没有场景因 `when` 跳过 `\(path)`")
        case .skip(let path, .nobody):
            Message(en: "no scenario passes `\(path)` because nobody is found", zh: "没有场景因无人而跳过 `\(path)`")
        case .rule(let table, let number):
            Message(
                en: "in no scenario does rule \(number) of `\(table)` decide", zh: "没有场景命中 `\(table)` 的第 \(number) 条规则")
        }
    }
}

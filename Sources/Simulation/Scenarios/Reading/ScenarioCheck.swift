internal import Core
internal import CountersignPluginKit
internal import Definitions
internal import YAML

/// Holds a scenario file against the workflow, the directory and the plugins that it names, so that a misspelt step is
/// told as such and not as a failure of the workflow.
struct ScenarioCheck {
    let workflow: Workflow
    let people: Set<String>
    let plugins: PluginRegistry
    let findings: ScenarioFindings
    private let steps: [String]

    init(workflow: Workflow, directory: Directory, plugins: PluginRegistry, findings: ScenarioFindings) {
        self.workflow = workflow
        self.people = Set(directory.people.map(\.id.text))
        self.plugins = plugins
        self.findings = findings
        self.steps = workflow.allSteps.map(\.path.text).sorted() + [StepPath.start.text]
    }

    func check(_ file: ScenarioFile) {
        check(file.scripts)
        for scenario in file.scenarios {
            check(scenario.scripts)
            check(scenario.start.person, unless: scenario.start.expectation, scenario.start.range)
            check(scenario.start.expectation)
            for act in scenario.acts { check(act) }
            check(scenario.expectation)
        }
    }

    private func check(_ act: ScenarioAct) {
        if let person = act.person { check(person, unless: act.expectation, act.range) }
        switch act.verb {
        case .approve(let step), .reject(let step), .complete(let step), .claim(let step), .release(let step),
            .retry(let step):
            check([step], act.target)
        case .giveBack(let step, let to, _): check([step] + [to].compactMap(\.self), act.target)
        case .answer(let step, let answer):
            check([step], act.target)
            if let plugin = plugin(at: step) { check(answer, of: plugin) }
        case .withdraw, .cancel, .comment, .advance, .moment, .look: break
        }
        check(act.expectation)
    }

    private func check(_ expectation: Expectation?) {
        for clause in expectation?.clauses ?? [] {
            switch clause.what {
            case .standing(let steps), .path(let steps), .skipped(let steps): check(steps, clause.range)
            case .tasks(let step, let people):
                check([step], clause.range)
                for person in people { check(person, clause.range) }
            case .result(let step, _), .incident(let step, _): check([step], clause.range)
            case .notices(let person, _): check(person, clause.range)
            case .data, .outcome, .subject, .due: break
            }
        }
    }

    private func check(_ paths: [StepPath], _ range: SourceRange) {
        for path in paths where !steps.contains(path.text) {
            let inner = steps.first { StepPath(text: $0).id == path.text }
            findings.error(
                .unknownStep, range,
                Message(en: "the workflow has no step `\(path)`", zh: "流程中没有步骤 `\(path)`"),
                hint: inner.map { Message(en: "did you mean `\($0)`?", zh: "是否想写 `\($0)`？") }
                    ?? Suggestion.hint(for: path.text, among: steps))
        }
    }

    /// A refusal may be about a stranger.
    private func check(_ person: PersonID, unless expectation: Expectation?, _ range: SourceRange) {
        if expectation?.refused == nil { check(person, range) }
    }

    private func check(_ person: PersonID, _ range: SourceRange) {
        guard !people.contains(person.text) else { return }
        findings.error(
            .unknownPerson, range,
            Message(en: "the directory has no person `\(person)`", zh: "组织目录中没有 `\(person)`"),
            hint: Suggestion.hint(for: person.text, among: people.sorted()))
    }
}

extension ScenarioCheck {
    private func plugin(at path: StepPath) -> Identifier? {
        if case .run(let run)? = workflow.step(at: path)?.kind { run.plugin } else { nil }
    }

    private func check(_ scripts: [Script]) {
        let runs = workflow.allSteps.compactMap { step in plugin(at: step.path).map { (step.path.text, $0) } }
        let targets = Set(runs.map(\.0) + runs.map(\.1.text))
        for script in scripts {
            let name = script.target.written
            guard targets.contains(name) else {
                findings.error(
                    .unknownPlugin, script.target.range,
                    Message(
                        en: "`\(name)` is no `run` step of the workflow, nor a plugin that one runs",
                        zh: "`\(name)` 既不是流程中的 `run` 步骤，也不是其使用的插件"),
                    hint: Suggestion.hint(for: name, among: targets.sorted()))
                continue
            }
            let plugin = plugin(at: StepPath(text: name)) ?? Identifier(name)
            if let plugin { check(script, of: plugin) }
        }
    }

    private func check(_ script: Script, of plugin: Identifier) {
        switch script.answers {
        case .pending: break
        case .fixed(let answers): for answer in answers { check(answer, of: plugin) }
        case .real:
            guard plugins.plugin(named: plugin.text) == nil else { return }
            let known = plugins.plugins.map(\.name)
            findings.error(
                .unknownPlugin, script.target.range,
                Message(en: "no plugin `\(plugin)` is there to run", zh: "没有可运行的插件 `\(plugin)`"),
                hint: Suggestion.hint(for: plugin.text, among: known))
        }
    }

    private func check(_ answer: ScriptedAnswer, of plugin: Identifier) {
        guard case .outcome(let outcome, _) = answer.result, let known = plugins.plugin(named: plugin.text) else {
            return
        }
        let outcomes = ["done"] + known.outcomes.map(\.name)
        guard !outcomes.contains(outcome.text) else { return }
        let all = outcomes.map { "`\($0)`" }.joined(separator: ", ")
        findings.error(
            .unknownOutcome, answer.range,
            Message(en: "the plugin `\(plugin)` never answers `\(outcome)`", zh: "插件 `\(plugin)` 不会返回 `\(outcome)`"),
            hint: Suggestion.hint(for: outcome.text, among: outcomes)
                ?? Message(
                    en: "its outcomes are \(all); what goes wrong is an `error`", zh: "它的结果有 \(all)；失败请写 `error`"))
    }
}

import Core
import FEEL
import YAML

/// Warns of gateways that a null leaves open: there the instance would stop with an incident.
///
/// A condition that has no answer, a message without a text and a wait without a duration stop an instance; an input of a
/// plugin or a variable may well be null. A table stops where a cell that counts cannot take a null.
struct NullCheck {
    private let workflow: Workflow
    private let outline: Outline
    private let findings: Findings
    private let flow: PresenceFlow

    init(_ workflow: Workflow, _ outline: Outline, _ plugins: KnownPlugins, _ findings: Findings) {
        self.workflow = workflow
        self.outline = outline
        self.findings = findings
        var flow = PresenceFlow(workflow, plugins)
        flow.solve()
        self.flow = flow
    }

    func check(_ heads: [TableHead], subject: Node?) {
        if case .expression(let expression)? = workflow.start.subject {
            report(expression, flow.effects.initial, .root, subject)
        }
        for block in outline.blocks {
            for outlined in block.steps { check(outlined, in: block.path) }
        }
        for head in heads { check(head) }
    }

    private func check(_ outlined: OutlinedStep, in block: BlockPath) {
        guard let step = workflow.step(at: outlined.path), let state = flow.state(at: step.path),
            let inside = flow.stateInside(step)
        else { return }
        if let condition = step.when { report(condition, state, block, outlined.body["when"]) }
        switch step.kind {
        case .choose(let choose):
            var known = inside
            for (choice, node) in zip(choose.cases, outlined.body["choose"]?.sequence ?? []) {
                guard let condition = choice.condition else { break }
                report(condition, known, block, node["if"])
                known.formUnion(flow.effects.shown(by: condition, where: false))
            }
        case .notify(let notify): report(notify.message, inside, block, outlined.body["notify"]?["message"])
        case .wait(let wait): report(wait.duration, inside, block, outlined.body["wait"])
        case .approve, .task, .run, .decide, .parallel, .set, .end: break
        }
    }

    /// The inputs of a table, at all steps that decide by it.
    private func check(_ head: TableHead) {
        guard let table = workflow.tables[head.id] else { return }
        var state: PathSet?
        for step in workflow.allSteps {
            guard case .decide(let decide) = step.kind, decide.table == head.id, let here = flow.stateInside(step)
            else {
                continue
            }
            state?.formIntersection(here)
            state = state ?? here
        }
        guard let state else { return }
        for (index, input) in table.inputs.enumerated() where table.wantsValue(of: index) {
            report(input.expression, state, .root, head.inputs[index].expression)
        }
    }

    private func report(_ binding: Binding, _ state: PathSet, _ block: BlockPath, _ node: Node?) {
        if case .expression(let expression) = binding { report(expression, state, block, node) }
    }

    private func report(_ expression: FEELExpression, _ state: PathSet, _ block: BlockPath, _ node: Node?) {
        guard let scalar = node?.scalar else { return }
        let known = flow.paths(in: state, for: expression, of: block)
        for diagnostic in expression.possibleNulls(knowing: known) {
            findings.add(diagnostic, in: scalar, at: ExpressionMark.length(in: scalar.text))
        }
    }
}

extension DecisionTable {
    /// Whether a null in a column may leave it open which rules match: a cell has no answer for it, and no other tests for
    /// null, by which the author would have thought of it (decision 0010).
    fileprivate func wantsValue(of input: Int) -> Bool {
        let answers = rules.compactMap { $0.tests[input] }.map { $0.matches(.null) }
        return answers.contains { $0 == nil } && !answers.contains { $0 == true }
    }
}

internal import Core

/// One thing of a workflow that scenarios can go through.
enum Goal: Hashable, Sendable {
    case step(StepPath)
    /// A way out by an outcome.
    case outcome(StepPath, Outcome)
    /// The case of a `choose`, from 1; 0 when none held.
    case choice(StepPath, Int)
    /// Passed without being entered.
    case skip(StepPath, Skipped.Reason)
    /// The rule of a table, from 1.
    case rule(Identifier, Int)
}

extension Goal {
    /// All there is to go through in a workflow.
    static func all(of workflow: Workflow) -> [Goal] {
        let steps = workflow.allSteps.flatMap { [Goal.step($0.path)] + ways(out: $0) }
        let rules = workflow.tables.values.flatMap { table in
            table.rules.indices.map { Goal.rule(table.id, $0 + 1) }
        }
        return steps + rules
    }

    private static func ways(out step: Step) -> [Goal] {
        var goals: [Goal] = []
        if step.when != nil { goals.append(.skip(step.path, .condition)) }
        if step.isSkippedForNobody { goals.append(.skip(step.path, .nobody)) }
        if case .choose(let choose) = step.kind {
            let hasElse = choose.cases.contains { $0.condition == nil }
            return goals + ((hasElse ? 1 : 0)...choose.cases.count).map { .choice(step.path, $0) }
        }
        return goals + step.outcomes.union(step.on.keys).map { .outcome(step.path, $0) }
    }
}

extension Step {
    fileprivate var isSkippedForNobody: Bool {
        switch kind {
        case .approve(let approve): if case .skip = approve.nobody { true } else { false }
        case .task(let task): if case .skip = task.nobody { true } else { false }
        case .run, .decide, .choose, .parallel, .set, .notify, .wait, .end: false
        }
    }

    /// The outcomes that lead somewhere without being named in `on`.
    fileprivate var outcomes: Set<Outcome> {
        switch kind {
        case .approve: [.approved, .rejected]
        case .task, .run, .decide, .parallel, .set, .notify, .wait: [.done]
        case .choose, .end: []
        }
    }
}

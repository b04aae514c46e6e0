import FEEL

/// Splitting into branches, and joining them.
extension Deliberation {
    mutating func enterParallel(_ parallel: ParallelStep, _ step: Step, scope: Int) throws(Refusal) {
        let bookmark = try instance.scope(scope).bookmark
        let resumed = bookmark?.step == step.path ? bookmark : nil
        let branches = parallel.branches.enumerated().map { index, branch in
            Split.Branch(scope: instance.lastNumber + 1 + index, branch: branch)
        }
        let visit = (instance.visits[step.path] ?? 0) + 1
        try record(.split(Split(scope: scope, step: step.path, visit: visit, branches: branches)))
        for branch in branches where instance.scopes[number: branch.scope] != nil {
            switch resumed?.state(of: branch.branch) {
            case .ended(let outcome): try end(branch.scope, outcome)
            case .at(let inner): enter(inner.step, scope: branch.scope)
            case nil: try enterFirst(of: branch.scope)
            }
        }
    }

    /// Looks whether enough branches have come to their end, or too many to a bad one.
    mutating func join(_ scope: Int) throws(Refusal) {
        let path = try instance.step(of: scope)
        guard let step = workflow.step(at: path), case .parallel(let parallel) = step.kind else {
            throw .corrupt("`\(path)` is not a split")
        }
        let outcomes = instance.scopes.filter { $0.parent == scope }.compactMap(\.outcome)
        let bad = outcomes.filter { $0 == .rejected || ($0 != .done && step.on[$0] != nil) }
        let needed = parallel.join.needed(of: parallel.branches.count)
        if outcomes.count - bad.count >= needed {
            try join(scope, .done, parallel, path)
        } else if let outcome = bad.first, parallel.branches.count - bad.count < needed {
            try join(scope, outcome, parallel, path)
        }
    }

    private mutating func join(
        _ scope: Int, _ outcome: Outcome, _ parallel: ParallelStep, _ path: StepPath
    ) throws(Refusal) {
        let result = branchResults(parallel, path, scope: scope)
        for child in instance.scopes where child.parent == scope && child.outcome == nil {
            try record(.scopeCancelled(ScopeCancelled(scope: child.number)))
        }
        try leave(scope, outcome, result: result)
    }

    /// `{branch: {outcome, step: result, …}}`; the outcome of a branch that was cut short is `cancelled`.
    private func branchResults(_ parallel: ParallelStep, _ path: StepPath, scope: Int) -> Value {
        let children = instance.scopes.filter { $0.parent == scope }
        return .context(
            Context(
                parallel.branches.map { branch in
                    let outcome = children.first { $0.branch == branch }?.outcome
                    let block = workflow.blocks[BlockPath(split: path, branch: branch)]
                    let results = (block?.steps ?? []).compactMap { step in
                        instance.results[step.path].map { (step.path.variable, $0) }
                    }
                    let entry = [("outcome", Value.string(outcome?.text ?? "cancelled"))] + results
                    return (StepPath.variable(of: branch.text), .context(Context(entry)))
                }))
    }
}

extension Scope {
    var outcome: Outcome? {
        if case .ended(let outcome) = position { outcome } else { nil }
    }
}

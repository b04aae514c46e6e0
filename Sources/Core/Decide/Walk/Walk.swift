import FEEL

/// How a scope goes from step to step until it waits for somebody or something.
extension Deliberation {
    /// Enters the first step of the root scope.
    mutating func begin() throws(Refusal) {
        try enterFirst(of: Scope.root)
    }

    mutating func enterFirst(of scope: Int) throws(Refusal) {
        guard let block = try block(of: scope) else { throw .noBlock(scope) }
        if let first = block.steps.first {
            enter(first.path, scope: scope)
        } else {
            try end(scope, .done)
        }
    }

    /// Leaves the step that the scope is at, and follows its outcome.
    mutating func leave(
        _ scope: Int, _ outcome: Outcome, result: Value = .null, basis: Basis? = nil
    ) throws(Refusal) {
        let step = try instance.step(of: scope)
        try record(.left(Left(scope: scope, outcome: outcome, result: result, basis: basis)))
        try follow(outcome, from: step, scope: scope)
    }

    /// Goes where an outcome leads: back to who returned, where `on` says, to the end, or on to the next step.
    mutating func follow(_ outcome: Outcome, from path: StepPath, scope: Int) throws(Refusal) {
        if outcome != .rejected, let bookmark = try instance.scope(scope).bookmark {
            enter(bookmark.step, scope: scope)
        } else if let target = workflow.step(at: path)?.on[outcome] {
            enter(target, scope: scope)
        } else if outcome == .rejected {
            try end(scope, .rejected)
        } else {
            try enterNext(after: path, scope: scope)
        }
    }

    mutating func enterNext(after path: StepPath, scope: Int) throws(Refusal) {
        if let next = try block(of: scope)?.step(after: path) {
            enter(next.path, scope: scope)
        } else {
            try end(scope, .done)
        }
    }

    /// Ends a scope: the instance, or a branch that its split then counts.
    mutating func end(_ scope: Int, _ outcome: Outcome) throws(Refusal) {
        if let parent = try instance.scope(scope).parent {
            try record(.branchEnded(BranchEnded(scope: scope, outcome: outcome)))
            try join(parent)
        } else {
            try record(.ended(Ended(ending: Instance.Ending(outcome: outcome, cause: .completed))))
        }
    }

    /// The block that a scope walks through.
    func block(of scope: Int) throws(Refusal) -> Block? {
        workflow.blocks[try blockPath(of: scope)]
    }

    func blockPath(of scope: Int) throws(Refusal) -> BlockPath {
        let scope = try instance.scope(scope)
        guard let parent = scope.parent, let branch = scope.branch else { return .root }
        return BlockPath(split: try instance.step(of: parent), branch: branch)
    }
}

extension Refusal {
    fileprivate static func noBlock(_ scope: Int) -> Refusal {
        .corrupt("scope \(scope) walks a block that its workflow does not have")
    }
}

/// The small moves that events are made of.
extension Instance {
    func scope(_ number: Int) throws(Refusal) -> Scope {
        guard let scope = scopes[number: number] else { throw .corrupt("scope \(number) is not there") }
        return scope
    }

    func task(_ number: Int) throws(Refusal) -> OpenTask {
        guard let task = tasks[number: number] else { throw .corrupt("task \(number) is not open") }
        return task
    }

    func standing(of number: Int) throws(Refusal) -> Standing {
        guard case .at(let standing) = try scope(number).position else {
            throw .corrupt("scope \(number) is not at a step")
        }
        return standing
    }

    /// The step that a scope is at, a split included.
    func step(of number: Int) throws(Refusal) -> StepPath {
        switch try scope(number).position {
        case .at(let standing): standing.step
        case .split(let step, _): step
        case .entering, .left, .ended: throw .corrupt("scope \(number) is not at a step")
        }
    }

    mutating func updateStanding(of number: Int, _ change: (inout Standing) -> Void) throws(Refusal) {
        var standing = try standing(of: number)
        change(&standing)
        scopes.update(number) { $0.position = .at(standing) }
    }

    mutating func move(_ number: Int, to position: Scope.Position) throws(Refusal) {
        guard scopes[number: number] != nil else { throw .corrupt("scope \(number) is not there") }
        scopes.update(number) { $0.position = position }
    }

    mutating func use(_ number: Int) { lastNumber = max(lastNumber, number) }

    mutating func open(_ task: NewTask, scope: Int, step: StepPath, at moment: Moment) {
        use(task.number)
        tasks.insert(
            OpenTask(
                number: task.number, scope: scope, step: step, person: task.person, kind: task.kind, opened: moment))
    }

    mutating func close(_ number: Int) throws(Refusal) -> OpenTask {
        let task = try task(number)
        tasks[number: number] = nil
        return task
    }

    /// Closes what is open at the scope itself.
    mutating func closeAll(of scope: Int) {
        tasks.removeAll { $0.scope == scope }
        jobs.removeAll { $0.scope == scope }
        timers.removeAll { $0.scope == scope }
    }

    mutating func removeChildren(of scope: Int) {
        for child in scopes where child.parent == scope { remove(child.number) }
    }

    /// Removes a scope and all below it, with what is open there.
    mutating func remove(_ scope: Int) {
        removeChildren(of: scope)
        closeAll(of: scope)
        scopes[number: scope] = nil
    }
}

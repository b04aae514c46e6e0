@testable import Core

/// What must hold of every instance between two commands, and — where marked — after every single event.
enum TreeInvariants {
    /// After every event.
    static func violationsAlways(_ instance: Instance) -> [String] {
        var found: [String] = []
        let numbers = Set(instance.scopes.map(\.number))
        for scope in instance.scopes {
            if let parent = scope.parent, !numbers.contains(parent) {
                found.append("scope \(scope.number) is an orphan")
            }
            if scope.parent == nil, scope.number != Scope.root { found.append("there are two roots") }
        }
        let open =
            instance.tasks.map { ($0.scope, $0.step) } + instance.jobs.map { ($0.scope, $0.step) }
            + instance.timers.map { ($0.scope, $0.step) }
        for (scope, step) in open {
            guard case .at(let standing)? = instance.scopes[number: scope]?.position else {
                found.append("something is open at scope \(scope), which is at no step")
                continue
            }
            if standing.step != step {
                found.append("something is open at \(step), but the scope is at \(standing.step)")
            }
        }
        let all =
            instance.scopes.map(\.number) + instance.tasks.map(\.number) + instance.jobs.map(\.number)
            + instance.timers.map(\.number)
        if Set(all).count != all.count { found.append("a number is used twice") }
        if let highest = all.max(), highest > instance.lastNumber { found.append("a number above the last") }
        return found
    }

    /// Between two commands.
    static func violationsAtRest(_ instance: Instance) -> [String] {
        var found = violationsAlways(instance)
        guard instance.isRunning else {
            if !instance.scopes.isEmpty || !instance.tasks.isEmpty { found.append("an ended instance has open work") }
            return found
        }
        for scope in instance.scopes { found += violations(of: scope, in: instance) }
        return found
    }

    private static func violations(of scope: Scope, in instance: Instance) -> [String] {
        let children = instance.scopes.filter { $0.parent == scope.number }
        switch scope.position {
        case .entering, .left: return ["scope \(scope.number) rests between two steps"]
        case .ended: return children.isEmpty ? [] : ["an ended branch has children"]
        case .split:
            let isAllOver = children.allSatisfy { $0.outcome != nil }
            return isAllOver ? ["the split of scope \(scope.number) has nothing to wait for"] : []
        case .at(let standing):
            if !children.isEmpty { return ["scope \(scope.number) is at a step and has children"] }
            let waits =
                instance.tasks.contains { $0.scope == scope.number }
                || instance.jobs.contains { $0.scope == scope.number }
                || instance.timers.contains { $0.scope == scope.number } || standing.incident != nil
            return waits ? [] : ["scope \(scope.number) waits at \(standing.step) for nothing"]
        }
    }
}

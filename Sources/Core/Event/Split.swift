internal import FEEL

/// A scope came to a split; each branch got a scope of its own.
package struct Split: EventBody {
    package struct Branch: Hashable, Sendable {
        package let scope: Int
        package let branch: Identifier
    }

    package let scope: Int
    package let step: StepPath
    package let visit: Int
    package let branches: [Branch]

    static let kind = "split.1"

    init(scope: Int, step: StepPath, visit: Int, branches: [Branch]) {
        self.scope = scope
        self.step = step
        self.visit = visit
        self.branches = branches
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        step = try members.path("step")
        visit = try members.int("visit")
        var branches: [Branch] = []
        for branch in try members.list("branches") {
            branches.append(Branch(scope: try branch.int("scope"), branch: try branch.identifier("branch")))
        }
        self.branches = branches
    }

    func write(to writer: inout JSONWriter) {
        writer.member("branches", each: branches) { branch, writer in
            writer.member("branch", branch.branch.text)
            writer.member("scope", branch.scope)
        }
        writer.member("scope", scope)
        writer.member("step", step.text)
        writer.member("visit", visit)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let bookmark = try instance.scope(scope).bookmark
        instance.visits[step] = visit
        try instance.move(scope, to: .split(step: step, visit: visit))
        for branch in branches {
            instance.use(branch.scope)
            var child = Scope(number: branch.scope, parent: scope, branch: branch.branch, position: .entering)
            // Where the scope came back to the split, its branches go back to where they were.
            if case .at(let inner)? = bookmark?.state(of: branch.branch) { child.bookmark = inner }
            instance.scopes.insert(child)
        }
        instance.scopes.update(scope) { $0.bookmark = nil }
    }
}

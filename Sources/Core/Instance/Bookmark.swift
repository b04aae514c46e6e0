internal import FEEL

/// Where a scope stood when somebody returned with `resume: back`, so that it can come straight back.
package struct Bookmark: Hashable, Sendable {
    package let step: StepPath
    /// Who returned, where only they are to be asked again.
    package let person: PersonID?
    /// The branches, where the scope was at a split.
    package let branches: [Branch]

    package struct Branch: Hashable, Sendable {
        package let branch: Identifier
        package let state: State
    }

    package indirect enum State: Hashable, Sendable {
        /// The branch had ended: what its people decided stands.
        case ended(Outcome)
        /// The branch was under way: it goes back to where it was, and the people there are asked again.
        case at(Bookmark)
    }

    package init(step: StepPath, person: PersonID? = nil, branches: [Branch] = []) {
        self.step = step
        self.person = person
        self.branches = branches
    }
}

extension Bookmark {
    func state(of branch: Identifier) -> State? {
        branches.first { $0.branch == branch }?.state
    }

    init(from members: EventMembers) throws(Refusal) {
        step = try members.path("step")
        person = members.optionalIdentifier("person")
        var branches: [Branch] = []
        for branch in try members.list("branches") {
            let state: State =
                if let outcome = branch.optionalIdentifier("ended") {
                    .ended(outcome)
                } else {
                    .at(try Bookmark(from: try branch.members("at")))
                }
            branches.append(Branch(branch: try branch.identifier("branch"), state: state))
        }
        self.branches = branches
    }

    func write(to writer: inout JSONWriter) {
        writer.member("branches", each: branches) { branch, writer in
            if case .at(let bookmark) = branch.state { writer.object("at") { bookmark.write(to: &$0) } }
            writer.member("branch", branch.branch.text)
            if case .ended(let outcome) = branch.state { writer.member("ended", outcome.text) }
        }
        writer.member("person", person?.text)
        writer.member("step", step.text)
    }
}

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

import Core

/// What a map talks about: every version of the workflow, and the people.
struct MapSubject {
    let workflows: [Workflow]
    let directory: Directory

    func steps(at path: StepPath) -> [Step] { workflows.compactMap { $0.step(at: path) } }

    var stepNames: [String] {
        Set(workflows.flatMap { $0.allSteps.map(\.path.text) } + [StepPath.start.text]).sorted()
    }

    var fieldNames: [String] { Set(workflows.flatMap { $0.form.fields.map(\.name) }).sorted() }

    /// What a refusal may give as the state of a case.
    var stateNames: [String] { (Set(stepNames).union([CaseState.nothing, CaseState.draftOnly])).sorted() }

    var roles: Set<RoleID> { Set(directory.posts.map(\.role)) }

    var people: Set<PersonID> { Set(directory.people.map(\.id)) }
}

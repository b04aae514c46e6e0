/// What a command changed in the open work of an instance: the difference between two states, from which a store
/// updates its rows. Rows are never computed any other way, so they cannot drift from the events.
package struct Changes: Hashable, Sendable {
    package var openedTasks: [OpenTask] = []
    package var closedTasks: [OpenTask] = []
    /// Tasks whose claimant changed, with who may act on them now (nil: everybody asked).
    package var claims: [ClaimChange] = []
    package var openedJobs: [Job] = []
    package var closedJobs: [Job] = []
    package var openedTimers: [OpenTimer] = []
    package var closedTimers: [OpenTimer] = []

    package struct ClaimChange: Hashable, Sendable {
        package let task: Int
        package let claimant: PersonID?

        package init(task: Int, claimant: PersonID?) {
            self.task = task
            self.claimant = claimant
        }
    }

    /// None: for an entry put together by hand.
    package init() {}

    package init(from before: Instance?, to after: Instance) {
        (openedTasks, closedTasks) = Changes.difference(before?.tasks, after.tasks)
        (openedJobs, closedJobs) = Changes.difference(before?.jobs, after.jobs)
        (openedTimers, closedTimers) = Changes.difference(before?.timers, after.timers)
        claims = after.tasks.compactMap { task in
            let claimant = after.claimant(of: task)
            guard claimant != before?.claimant(of: task) else { return nil }
            return ClaimChange(task: task.number, claimant: claimant)
        }
    }

    private static func difference<Element: NumberedElement>(
        _ before: Numbered<Element>?, _ after: Numbered<Element>
    ) -> (opened: [Element], closed: [Element]) {
        guard let before else { return (Array(after), []) }
        return (
            after.filter { before[number: $0.number] == nil }, before.filter { after[number: $0.number] == nil }
        )
    }
}

extension Instance {
    /// Who has claimed the step that the task belongs to.
    package func claimant(of task: OpenTask) -> PersonID? {
        guard case .at(let standing)? = scopes[number: task.scope]?.position else { return nil }
        return standing.claimant
    }
}

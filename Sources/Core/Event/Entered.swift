internal import FEEL

/// A scope came to a step, and what the step waits for was opened.
package struct Entered: EventBody {
    package let scope: Int
    package let step: StepPath
    package let visit: Int
    package let opening: Opening

    static let kind = "entered.1"

    init(scope: Int, step: StepPath, visit: Int, opening: Opening) {
        self.scope = scope
        self.step = step
        self.visit = visit
        self.opening = opening
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        step = try members.path("step")
        visit = try members.int("visit")
        opening = try Opening(from: members)
    }

    func write(to writer: inout JSONWriter) {
        opening.write(to: &writer)
        writer.member("scope", scope)
        writer.member("step", step.text)
        opening.writeTasks(to: &writer)
        opening.writeTimer(to: &writer)
        writer.member("visit", visit)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        var standing = Standing(step: step, visit: visit)
        switch opening {
        case .nothing: break
        case .tasks(let tasks, let electorate, let queue):
            standing.electorate = electorate
            standing.queue = queue
            for task in tasks { instance.open(task, scope: scope, step: step, at: moment) }
        case .job(let number, let plugin, let input):
            instance.use(number)
            instance.jobs.insert(
                Job(number: number, scope: scope, step: step, visit: visit, plugin: plugin, input: input))
        case .timer(let number, let due):
            instance.use(number)
            instance.timers.insert(OpenTimer(number: number, scope: scope, step: step, visit: visit, due: due))
        }
        instance.visits[step] = visit
        try instance.move(scope, to: .at(standing))
        instance.scopes.update(scope) { if $0.bookmark?.step == step { $0.bookmark = nil } }
    }
}

internal import ArgumentParser
internal import Core

struct TaskReturn: Verb {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Send a request back to an earlier step.")

    @OptionGroup var task: TaskArgument

    @Option(
        help: ArgumentHelp(
            "The step to go back to, or start. Default: where the workflow says, else the initiator.", valueName: "step"
        ))
    var to: String?

    @Option(
        help: "rerun: pass through the steps between again. back: come straight back to you afterwards.")
    var resume: Return.Resume = .rerun

    @Option(name: .shortAndLong, help: ArgumentHelp("What you have to say.", valueName: "text"))
    var comment: String?

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let found = try await task.task(
                of: try actor.id(in: session.surroundings), for: acting, in: engine)
            let target = to.map { StepPath(text: $0) }
            let act = Act.return(Return(task: found.number, to: target, resume: resume, comment: comment))
            try await session.act(act, on: found.id, by: by, acting, in: engine)
        }
    }
}

extension Return.Resume: ExpressibleByArgument {}

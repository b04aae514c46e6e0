internal import ArgumentParser
internal import Core

struct TaskReject: Verb {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Reject what a task asks you to decide.")

    @OptionGroup var task: TaskArgument

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
            try await session.act(
                .reject(Reject(task: found.number, comment: comment)), on: found.id, by: by, acting, in: engine)
        }
    }
}

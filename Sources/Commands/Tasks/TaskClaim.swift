internal import ArgumentParser
internal import Core

struct TaskClaim: Verb {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Take a task that several people could do.")

    @OptionGroup var task: TaskArgument

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let found = try await task.task(
                of: try actor.id(in: session.surroundings), for: acting, in: engine)
            try await session.act(.claim(Claim(task: found.number)), on: found.id, by: by, acting, in: engine)
        }
    }
}

internal import ArgumentParser
internal import Core

struct TaskComplete: Verb {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Finish a work task, or submit a returned request again.")

    @OptionGroup var task: TaskArgument

    @Option(name: .shortAndLong, help: ArgumentHelp("What you have to say.", valueName: "text"))
    var comment: String?

    @OptionGroup var fields: FieldOptions

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let found = try await task.task(
                of: try actor.id(in: session.surroundings), for: acting, in: engine)
            let values = try await session.fields(fields, of: found.instance, in: engine)
            let act = Act.complete(Complete(task: found.number, fields: values, comment: comment))
            try await session.act(act, on: found.id, by: by, acting, in: engine)
        }
    }
}

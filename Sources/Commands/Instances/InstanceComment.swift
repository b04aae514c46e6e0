internal import ArgumentParser
internal import Core
internal import Ports

struct InstanceComment: Verb {
    static let configuration = CommandConfiguration(
        commandName: "comment", abstract: "Add a comment; possible after the end too.")

    @OptionGroup var instance: InstanceArgument

    @Argument(help: "What you have to say.")
    var text: String

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let head = try await instance.head(in: engine)
            try await session.act(.comment(Comment(text: text)), on: head.id, by: by, acting, in: engine)
        }
    }
}

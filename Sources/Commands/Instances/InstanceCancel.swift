internal import ArgumentParser
internal import Core
internal import Ports

struct InstanceCancel: Verb {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End a running instance, as one of its workflow's admins.")

    @OptionGroup var instance: InstanceArgument

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let head = try await instance.head(in: engine)
            try await session.act(.cancel(Cancel(reason: reason)), on: head.id, by: by, acting, in: engine)
        }
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import Ports

struct InstanceShow: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an instance: facts, form, where it stands, and what happened.",
        discussion: "Fields that your step hides are left out; secret ones are masked.")

    @OptionGroup var instance: InstanceArgument
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let reader = try actor.id(in: session.surroundings)
        let view = try await session.withEngine(database) { engine in
            try await engine.view(of: try await instance.head(in: engine).id)
        }
        session.answer(InstanceDocument(view: view, reader: reader, face: session.face).document)
    }
}

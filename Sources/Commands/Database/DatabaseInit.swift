internal import ArgumentParser
internal import Core
internal import Definitions
internal import Engine
internal import FEEL
internal import Ports

struct DatabaseInit: Verb {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a database, with a directory and workflows where they are given.")

    @Option(help: ArgumentHelp("Load this directory file too.", valueName: "file"))
    var directory: String?

    @Option(
        name: .customLong("publish"), parsing: .upToNextOption,
        help: ArgumentHelp("Publish these workflow files too.", valueName: "file"))
    var workflows: [String] = []

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        // Everything that is read is checked before there is a file.
        let loaded = try directory.map { try DirectoryFile.read($0, session) }
        let files = try workflows.map { try WorkflowFile.read($0, session) }
        let by = try actor.actor(in: session.surroundings)
        let path = database.path(in: session.surroundings)
        let store = try await session.house.createStore(path)
        do {
            let engine = try session.house.makeEngine(store, path, Session.compile)
            if let loaded { _ = try await engine.loadDirectory(loaded, by: by) }
            for file in files { _ = try await file.publish(in: engine, by: by) }
            try await store.close()
        } catch {
            try? await store.close()
            throw error
        }
        session.answer(answer(path, loaded, files, session.face))
    }

    private func answer(_ path: String, _ directory: Core.Directory?, _ files: [WorkflowFile], _ face: Face) -> Document
    {
        let names = files.map(\.workflow.id.text)
        var lines = [face.text("made \(path)", "已创建 \(path)")]
        if let directory {
            lines.append(
                face.text("directory: \(directory.people.count) people", "组织目录：\(directory.people.count) 人"))
        }
        if !names.isEmpty {
            lines.append(
                face.text("workflows: \(names.joined(separator: ", "))", "流程：\(names.joined(separator: "、"))"))
        }
        return Document(
            [
                "database": .string(path), "people": .number(Decimal128(directory?.people.count ?? 0)),
                "workflows": .list(names.map { .string($0) }),
            ],
            lines: lines)
    }
}

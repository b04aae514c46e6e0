internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL

struct DirectoryLoad: Verb {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Put a directory file into force, now or from a moment on.")

    @Argument(
        help: ArgumentHelp("A YAML file with units, people and posts.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var file: String

    @Option(
        help: ArgumentHelp(
            "From when on, such as 2026-01-01 (midnight in the zone of the answer) or 2026-01-01T08:00:00+08:00.",
            valueName: "moment"))
    var effective: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let directory = try DirectoryFile.read(file, session)
        let from = try effective.map { try MomentReading(zone: session.face.zone).read($0) }
        let by = try actor.actor(in: session.surroundings)
        let version = try await session.withEngine(database) {
            try await $0.loadDirectory(directory, effective: from, by: by)
        }
        session.answer(document(directory, version, session.face))
    }

    private func document(_ directory: Core.Directory, _ version: Int64, _ face: Face) -> Document {
        let (units, people, posts) = (directory.units.count, directory.people.count, directory.posts.count)
        let line = face.text(
            "directory version \(version): \(units) units, \(people) people, \(posts) posts",
            "组织目录第 \(version) 版：\(units) 个机构，\(people) 人，\(posts) 个岗位")
        return Document(
            [
                "version": .number(Decimal128(Int(version))), "units": .number(Decimal128(units)),
                "people": .number(Decimal128(people)), "posts": .number(Decimal128(posts)),
            ], lines: [line])
    }
}

internal import ArgumentParser
internal import Core
internal import Definitions
internal import Simulation

struct LogConform: Verb {
    static let configuration = CommandConfiguration(
        commandName: "conform", abstract: "Replay an outside event log: which cases follow the workflow of their time?",
        discussion: "A refused case is an answer, not an error: the status is 0 unless --at-least asks for more.")

    @Argument(help: ArgumentHelp("JSON lines, a case a line; .gz is expanded.", valueName: "log"), completion: .file())
    var log: String

    @Option(
        help: ArgumentHelp("The map from the log's activities to acts.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var map: String

    @Option(
        name: .customLong("version"),
        help: ArgumentHelp(
            "One version for all cases, instead of the one in force when each began.", valueName: "number"))
    var versionNumber: Int?

    @Option(help: ArgumentHelp("Only each so-many-th case, from the first.", valueName: "number"))
    var every = 1

    @Option(help: ArgumentHelp("End with 6 when fewer percent of the cases are accepted.", valueName: "percent"))
    var atLeast: Double?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard every >= 1 else { throw ValidationError("--every takes 1 or more.") }
    }

    func run(in session: Session) async throws {
        let plan = try readPlan(session)
        let events = try EventLog.read(log, columns: plan.map.columns, every: every)
        let report = try await session.withScratch { folder, store in
            let replay = try session.house.makeReplay(folder.path, plan, store)
            let meter = Meter()
            return try await session.progress(Message(en: "cases replayed:", zh: "已重放："), meter) {
                try await replay.run(events, version: versionNumber) { meter.reach($0) }
            }
        }
        session.answer(ReplayAnswer(report: report, language: session.face.language))
        if let atLeast, Double(report.accepted) * 100 < atLeast * Double(report.cases) {
            throw EndsWith(status: .problemsFound)
        }
    }

    private func readPlan(_ session: Session) throws -> ReplayPlan {
        let loaded = try ReplayPlan.load(mapAt: map, plugins: session.knownPlugins)
        guard let plan = loaded.plan else {
            for file in loaded.files { session.show(file) }
            throw EndsWith(status: .problemsFound)
        }
        return plan
    }
}

internal import ArgumentParser
internal import Core
internal import Simulation

struct ScenarioTest: Verb {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Play the scenarios beside workflows on a simulated clock.",
        discussion: "Ends with 6 when a scenario fails or a file has a mistake.")

    @Argument(
        help: ArgumentHelp("Scenario files, workflows that have one beside them, or folders.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Flag(help: "Also fail where a step, a way between steps or a table's rule was not gone through.")
    var fullCoverage = false

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        for path in paths where !FileBytes.exists(path) { _ = try FileBytes.read(path) }
        let reports = try await session.withScratch { folder, store in
            let runner = session.house.makeScenarios(folder.path, store)
            return await session.progress(Message(en: "playing scenarios …", zh: "正在运行场景……")) {
                await runner.run(files: paths)
            }
        }
        session.answer(ScenarioAnswer(reports: reports, language: session.face.language))
        let isCovered = reports.allSatisfy { $0.coverage?.isFull ?? false }
        guard !reports.isEmpty, reports.allSatisfy(\.passed), isCovered || !fullCoverage else {
            throw EndsWith(status: .problemsFound)
        }
    }
}

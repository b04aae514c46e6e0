internal import ArgumentParser
internal import Core
internal import DMN
internal import FEEL
internal import Ports
internal import Simulation

struct DmnConformance: Verb {
    static let configuration = CommandConfiguration(
        commandName: "conformance", abstract: "Run the cases of the standard's conformance kit.",
        discussion:
            "Failed cases are an answer, not an error: the status is 0 unless --at-least asks for more. The last line tells how many cases passed, and how many of those that expect a value."
    )

    @Argument(
        help: ArgumentHelp("The cases, in JSON; .gz is expanded.", valueName: "cases"),
        completion: .file(extensions: ["json", "gz"]))
    var cases: String

    @Option(help: ArgumentHelp("The folder below which the models of the cases are.", valueName: "folder"))
    var models: String

    @Flag(help: "List every case that failed, with what was expected and what came.")
    var failures = false

    @Option(help: ArgumentHelp("End with 6 when fewer percent of the cases pass.", valueName: "percent"))
    var atLeast: Double?

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let suite = try ConformanceSuite.read(
            try PackedFile(cases, noun: Message(en: "case file", zh: "用例文件"), code: "cases").bytes())
        let folder = models
        // The kit's cases of `now()` and `today()` ask for any moment.
        let terms = EvaluationTerms(now: session.now, zones: SystemZones.shared)
        var run = ConformanceRun(suite, on: terms) { path throws(Refusal) in
            do throws(Problem) {
                return try FileBytes.read("\(folder)/\(path)")
            } catch {
                throw Refusal(
                    error.code, error.status == .notFound ? .notFound : .invalid, error.message, context: error.context)
            }
        }
        let report = try run.report()
        session.answer(ConformanceAnswer(report: report, listsFailures: failures))
        if let atLeast, Double(report.total.passed) * 100 < atLeast * Double(report.total.all) {
            throw EndsWith(status: .problemsFound)
        }
    }
}

/// The report of a conformance run, in every form.
private struct ConformanceAnswer: Answer {
    let report: ConformanceReport
    let listsFailures: Bool

    var value: Value { report.value }

    var table: Table {
        let columns = [
            Table.Column("folder", "FOLDER", "目录"), Table.Column("cases", "CASES", "用例", alignment: .trailing),
            Table.Column("passed", "PASSED", "通过", alignment: .trailing),
            Table.Column("with_value", "WITH VALUE", "有值", alignment: .trailing),
            Table.Column("passed_with_value", "PASSED", "通过", alignment: .trailing),
        ]
        return Table(
            columns,
            rows: report.folders.map { folder in
                [
                    Cell(folder.name), Cell(folder.count.all), Cell(folder.count.passed), Cell(folder.count.withValue),
                    Cell(folder.count.passedWithValue),
                ]
            })
    }

    func text(for face: Face) -> String { report.text(failures: listsFailures) }
}

internal import ArgumentParser
internal import Core
internal import Definitions

struct WorkflowCheck: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in workflow files.",
        discussion: "Ends with 6 when there is a mistake. Warnings alone end with 0.")

    @Argument(help: ArgumentHelp("Workflow files.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Option(help: "The form of the report: text, json, sarif or github.")
    var format: ReportFormat?

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let plugins = session.knownPlugins
        let checked = try files.map { path in
            DefinitionCompiler.compile(try FileBytes.read(path), name: path, plugins: plugins).checked
        }
        let report = DiagnosticReport.render(
            checked, as: chosenFormat, in: session.face.language, isColored: session.face.style.isColoured)
        session.surroundings.write(.output, report)
        let errors = checked.filter(\.hasErrors).count
        if chosenFormat == .text { summarise(checked, errors, session) }
        guard errors == 0 else { throw EndsWith(status: .problemsFound) }
    }

    /// `-o json` means the same here as everywhere.
    private var chosenFormat: ReportFormat {
        if let format { return format }
        return switch output.format {
        case .json, .jsonl: .json
        case .table, .yaml, .csv: .text
        }
    }

    private func summarise(_ checked: [CheckedFile], _ errors: Int, _ session: Session) {
        let count = checked.reduce(0) { $0 + $1.diagnostics.count }
        if count == 0 {
            session.note(
                "\(checked.count) file(s) checked: no mistake found", "已检查 \(checked.count) 个文件：未发现问题")
        } else {
            session.note(
                "\(checked.count) file(s) checked: \(count) finding(s), \(errors) file(s) cannot be published",
                "已检查 \(checked.count) 个文件：发现 \(count) 处，\(errors) 个文件无法发布")
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}

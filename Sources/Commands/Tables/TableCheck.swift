internal import ArgumentParser
internal import Core
internal import Definitions

struct TableCheck: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find gaps, overlaps, rules that never fire and outputs that are never given, each with an example.",
        discussion:
            "Looks at the decision tables of workflow files, and at nothing else. Ends with 6 when a table cannot be used, with --strict also for a warning."
    )

    @Argument(help: ArgumentHelp("Workflow files.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Flag(help: "End with 6 for warnings too.")
    var strict = false

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        var checked: [CheckedFile] = []
        var reports: [TableReport] = []
        let plugins = session.knownPlugins
        for path in files {
            let compilation = DefinitionCompiler.compile(try FileBytes.read(path), name: path, plugins: plugins)
            let ofTables = Set(compilation.tables.flatMap { compilation.diagnostics(of: $0) })
            checked.append(compilation.checked.only { $0.severity == .error || ofTables.contains($0) })
            reports += compilation.tables
        }
        let isText = output.format == .table || output.format == .yaml || output.format == .csv
        session.surroundings.write(
            .output,
            DiagnosticReport.render(
                checked, as: isText ? .text : .json, in: session.face.language,
                isColored: session.face.style.isColoured))
        if isText { summarise(reports, isFirst: checked.allSatisfy(\.diagnostics.isEmpty), session) }
        let count = checked.reduce(0) { $0 + $1.diagnostics.count }
        if checked.contains(where: \.hasErrors) || strict && count > 0 { throw EndsWith(status: .problemsFound) }
    }

    /// What was looked at, table by table, behind what was found.
    private func summarise(_ reports: [TableReport], isFirst: Bool, _ session: Session) {
        if reports.isEmpty { return session.note("there is no decision table", "没有决策表") }
        let texts = reports.map { $0.text(in: session.face.language) }
        session.surroundings.write(.output, (isFirst ? "" : "\n") + texts.joined(separator: "\n"))
    }
}

internal import ArgumentParser
internal import Core

/// How the answer is shown. Every verb takes these.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help:
            "The form of the answer on standard output: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var format: OutputFormat = .table

    @Option(help: ArgumentHelp("The language: en or zh. Default: from the locale.", valueName: "language"))
    var lang: Language?

    @Option(
        help: ArgumentHelp(
            "The zone of the moments in tables, such as Asia/Shanghai or +08:00. Default: this machine's.",
            valueName: "zone"))
    var zone: String?
}

extension Language: ExpressibleByArgument {}

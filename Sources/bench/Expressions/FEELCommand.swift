internal import ArgumentParser

/// How fast expressions and tables are, on one core.
struct FEELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feel",
        abstract: "Conditions, tables, parsing and decimals a second on one core, each beside a plain way to the same.")

    @Option(help: "Samples of each; the median counts.")
    var samples = 9

    @Option(help: "Only those whose name holds this text.")
    var only: String?

    func run() throws {
        let contests =
            try ConditionContests.all() + TableContests.all() + ParsingContests.all() + DecimalContests.all()
        print(ContestResult.header)
        var missed = false
        for contest in contests where only.map({ contest.name.contains($0) }) ?? true {
            let result = ContestResult(contest, samples: max(1, samples))
            print(result)
            missed = missed || !result.holds
        }
        print(
            "a second of processor time; plain is, from the top: \(Self.list(contests.map(\.baseline)))")
        if missed { throw ExitCode.failure }
    }

    /// Each once, in order.
    private static func list(_ names: [String]) -> String {
        names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
    }
}

internal import ArgumentParser
internal import Core
internal import Definitions
internal import FEEL
internal import Ports

struct TableEval: Verb {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Try a decision table, and see which rule matched and which cells did not.",
        discussion:
            "--set gives a column of the table, or a name that its expressions read. Ends with 6 when the table decides nothing."
    )

    @OptionGroup var table: TableArgument
    @OptionGroup var values: ValueOptions
    @Flag(help: "Draw the whole table with a mark in every cell.")
    var all = false
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let (workflow, table) = try table.find(session)
        let given = try values.read(session.surroundings)
        let trial = TableTrial(table, of: workflow)
        try check(given, trial)
        let result = trial.run(
            Dictionary(given.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last }),
            now: session.now)
        session.answer(TableAnswer(result: result, drawsAll: all))
        if result.problem != nil { throw EndsWith(status: .problemsFound) }
    }

    private func check(_ given: Context, _ trial: TableTrial) throws(Problem) {
        let known = trial.settable
        for name in given.names where !known.contains(name) {
            throw Problem(
                "table.unknown-input", .notFound,
                Message(en: "The table reads nothing called `\(name)`.", zh: "决策表不读取 “\(name)”。"),
                hint: Suggestion.hint(for: name, among: known)
                    ?? Message(
                        en: "it reads: \(known.joined(separator: ", "))", zh: "可给出：\(known.joined(separator: "、"))"))
        }
    }
}

/// A trial of a table, in every form.
private struct TableAnswer: Answer {
    let result: TableTrial.Result
    let drawsAll: Bool

    private var reasons: TableReasons { TableReasons(table: result.table, explanation: result.explanation) }

    var value: Value { .context(Context(reasons.members)) }

    var table: Table {
        Table(
            [Table.Column("result", "RESULT", "结果"), Table.Column("rules", "RULES", "规则")],
            rows: [
                [
                    Cell(result.value, text: FEELText.of(result.value)),
                    Cell(result.explanation.decision.rules.map { String($0 + 1) }.joined(separator: " ")),
                ]
            ])
    }

    func text(for face: Face) -> String {
        let drawing = drawsAll ? TableRendering.explained(result) : ""
        return reasons.lines(face).map { $0 + "\n" }.joined() + (drawing.isEmpty ? "" : "\n" + drawing)
    }
}

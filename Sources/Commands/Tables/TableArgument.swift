internal import ArgumentParser
internal import Core
internal import Definitions

/// A decision table of a workflow file.
struct TableArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("A workflow file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var file: String

    @Argument(help: ArgumentHelp("The table. Not needed where the file has only one.", valueName: "table"))
    var table: String?

    /// - Throws: ends with 6 where the file has mistakes; `table.unknown`.
    func find(_ session: Session) throws -> (workflow: Workflow, table: DecisionTable) {
        let workflow = try WorkflowFile.read(file, session).workflow
        let names = workflow.tables.keys.map(\.text).sorted()
        guard let name = table ?? (names.count == 1 ? names[0] : nil) else {
            throw Self.unknown(
                names.isEmpty
                    ? Message(en: "\(file) has no decision table.", zh: "\(file) 中没有决策表。")
                    : Message(
                        en: "\(file) has \(names.count) tables: name one.", zh: "\(file) 中有 \(names.count) 张决策表，请指明。"),
                names)
        }
        guard let found = workflow.tables.first(where: { $0.key.text == name })?.value else {
            let near = Suggestion.hint(for: name, among: names)
            throw Self.unknown(
                Message(en: "\(file) has no table `\(name)`.", zh: "\(file) 中没有决策表 \(name)。"), names, hint: near)
        }
        return (workflow, found)
    }

    private static func unknown(_ message: Message, _ names: [String], hint: Message? = nil) -> Problem {
        let all = Message(
            en: "the tables are: \(names.joined(separator: ", "))", zh: "决策表有：\(names.joined(separator: "、"))")
        return Problem("table.unknown", .notFound, message, hint: hint ?? (names.isEmpty ? nil : all))
    }
}

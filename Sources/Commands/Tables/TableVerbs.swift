internal import ArgumentParser

struct TableVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Check, try and draw the decision tables of a workflow file.",
        subcommands: [TableCheck.self, TableEval.self, TableRender.self])
}

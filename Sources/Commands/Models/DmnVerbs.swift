internal import ArgumentParser

struct DmnVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dmn", abstract: "Run decision models of the DMN standard, and exchange tables with other tools.",
        subcommands: [DmnRun.self, DmnImport.self, DmnExport.self, DmnConformance.self])
}

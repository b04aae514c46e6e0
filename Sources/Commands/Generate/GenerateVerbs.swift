internal import ArgumentParser

struct GenerateVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write man pages and the reference of the commands.", shouldDisplay: false,
        subcommands: [GenerateMan.self, GenerateDocs.self])
}

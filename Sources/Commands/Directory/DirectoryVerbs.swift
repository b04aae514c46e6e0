internal import ArgumentParser

struct DirectoryVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: "Load and see the org directory: units, people, posts.",
        subcommands: [DirectoryLoad.self, DirectoryShow.self], defaultSubcommand: DirectoryShow.self)
}

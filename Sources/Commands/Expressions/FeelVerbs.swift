internal import ArgumentParser

struct FeelVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feel", abstract: "Try expressions of the workflow language.", subcommands: [FeelEval.self])
}

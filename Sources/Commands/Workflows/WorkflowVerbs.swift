internal import ArgumentParser

struct WorkflowVerbs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflows", abstract: "See what is published.",
        subcommands: [WorkflowsList.self, WorkflowsShow.self], defaultSubcommand: WorkflowsList.self)
}

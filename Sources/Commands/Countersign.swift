internal import ArgumentParser

/// The root of the command tree.
struct Countersign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract: "A workflow approval engine: workflows in YAML, decisions on record.",
        discussion: """
            Answers go to standard output (-o table, json, jsonl, yaml or csv), everything else to standard error. \
            The exit status is 0 when all is well, 1 on an error, 2 for arguments that make no sense, 3 when something \
            is not there, 4 when it is not allowed, 5 on a conflict, 6 when problems were found, 7 when time ran out.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Set-up", subcommands: [DatabaseInit.self, DatabaseDoctor.self, DirectoryVerbs.self]),
            CommandGroup(
                name: "Workflows",
                subcommands: [WorkflowCheck.self, ScenarioTest.self, WorkflowPublish.self, WorkflowVerbs.self]),
            CommandGroup(
                name: "Requests",
                subcommands: [
                    InstanceSubmit.self, InstanceList.self, InstanceShow.self, InstanceWithdraw.self,
                    InstanceCancel.self, InstanceComment.self, InstanceRetry.self,
                ]),
            CommandGroup(
                name: "Tasks",
                subcommands: [
                    TaskInbox.self, TaskApprove.self, TaskReject.self, TaskReturn.self, TaskComplete.self,
                    TaskClaim.self, TaskRelease.self, NoticeList.self,
                ]),
            CommandGroup(name: "The record", subcommands: [RecordHistory.self, RecordVerify.self, LogConform.self]),
            CommandGroup(name: "Rules", subcommands: [FeelVerbs.self, TableVerbs.self, DmnVerbs.self]),
            CommandGroup(name: "Running", subcommands: [WorkRun.self]),
            CommandGroup(name: "Making", subcommands: [GenerateVerbs.self]),
        ])
}

internal import ArgumentParser
internal import Core
internal import FEEL

/// What the parser says about arguments, in the form of all errors.
enum UsageProblem {
    static func problem(for error: any Error) -> Problem {
        guard Countersign.exitCode(for: error) == .validationFailure else { return Problem(error) }
        let message = Countersign.message(for: error)
        // `Error: …` stands first, then how the verb is called.
        let lines = Countersign.fullMessage(for: error).split(separator: "\n").map(String.init)
        let usage = lines.drop { !$0.hasPrefix("Usage:") }.map(trimmed)
        let hint = usage.isEmpty ? nil : usage.joined(separator: "\n  ")
        return Problem(
            "usage", .usage, UsageWords.message(message), hint: hint.map { Message(en: $0, zh: $0) })
    }

    private static func trimmed(_ line: String) -> String {
        String(line.drop { $0 == " " })
    }
}

/// Says which verb was very likely meant, where there is none of the name.
enum SubcommandNames {
    static func check(_ arguments: [String]) throws(Problem) {
        var type: any ParsableCommand.Type = Countersign.self
        for argument in arguments {
            let children = type.configuration.subcommands
            guard !children.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return }
            guard let child = children.first(where: { $0._commandName == argument }) else {
                // A group with a default takes the rest as that one's arguments.
                guard type.configuration.defaultSubcommand == nil else { return }
                throw unknown(argument, among: children.filter { $0.configuration.shouldDisplay })
            }
            type = child
        }
    }

    private static func unknown(_ name: String, among children: [any ParsableCommand.Type]) -> Problem {
        let near = NearestName.to(name, among: children.map { $0._commandName })
        let hint =
            near.map { Message(en: "did you mean `\($0)`?", zh: "是否指 \($0)？") }
            ?? Message(en: "`countersign --help` lists the commands", zh: "countersign --help 列出全部命令")
        return Problem(
            "usage.unknown-command", .usage,
            Message(en: "There is no command `\(name)`.", zh: "没有命令 \(name)。"),
            context: [Refusal.Detail("command", name)], hint: hint)
    }
}

/// `docs/cli.md`: every command with its arguments and options.
struct CommandReference {
    let program: CommandTree

    var markdown: String {
        let commands = program.all.dropFirst().filter(\.children.isEmpty)
        return head + commands.map(section).joined(separator: "\n") + "\n" + shared
    }

    private var head: String {
        """
        # The commands

        Made by `countersign generate docs --to docs/cli.md` from the command tree; a test compares the two.

        Answers go to standard output, everything else to standard error. `-o` takes `table`, `json`, `jsonl`, `yaml` or
        `csv`. In tables, moments carry the offset of the reader's place (`--zone`); for programs they are in UTC. CSV
        follows RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. Colour only on
        a terminal, and not with `NO_COLOR`. The language follows `--lang`, else `LC_ALL`, `LC_MESSAGES`, `LANG`.
        With `-o json`, an error is one JSON object on standard error: `{"error": {code, message, context, hint, exit}}`.

        | exit status | meaning |
        |---|---|
        \(EndStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }.joined(separator: "\n"))

        | environment | what |
        |---|---|
        \(EnvironmentVariables.all.map { "| `\($0.name)` | \($0.meaning) |" }.joined(separator: "\n"))


        """
    }

    private func section(_ command: CommandTree) -> String {
        let own = command.arguments.filter { !isShared($0) }
        var lines = ["## \(command.name.drop(while: { $0 != " " }).dropFirst())", "", command.abstract]
        if !command.discussion.isEmpty { lines += ["", command.discussion] }
        lines += ["", "```sh", command.synopsis, "```", ""]
        if !own.isEmpty { lines += table(own) + [""] }
        return lines.joined(separator: "\n")
    }

    private var shared: String {
        let all = program.all.flatMap(\.arguments).filter(isShared)
        let unique = all.reduce(into: [CommandTree.Argument]()) { unique, argument in
            if !unique.contains(where: { $0.shape == argument.shape }) { unique.append(argument) }
        }
        return (["## Options that many commands share", ""] + table(unique)).joined(separator: "\n") + "\n"
    }

    /// Said once for all.
    private func isShared(_ argument: CommandTree.Argument) -> Bool {
        let names: Set<String> = [
            "--output", "--lang", "--zone", "--db", "--as", "--dry-run", "--command-id", "--no-work", "--help",
            "--version", "--limit", "--after",
        ]
        guard argument.names.contains(where: names.contains) else { return false }
        // `--version 2` is a verb's own; `--version` alone is everybody's.
        return argument.kind == .flag || !argument.names.contains("--version")
    }

    private func table(_ arguments: [CommandTree.Argument]) -> [String] {
        ["| | |", "|---|---|"] + arguments.map { "| `\($0.shape)` | \($0.abstract.replacingBars) |" }
    }
}

extension String {
    fileprivate var replacingBars: String {
        String(flatMap { $0 == "|" ? "\\|" : String($0) })
    }
}

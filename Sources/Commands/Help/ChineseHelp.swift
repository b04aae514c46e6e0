/// The help of a command in Chinese; the parser brings the English.
struct ChineseHelp {
    let command: CommandTree

    /// The help that was asked for; nil where the arguments ask for none.
    static func asked(by arguments: [String]) -> String? {
        let isAsked =
            arguments.isEmpty || arguments.first == "help" || arguments.contains { $0 == "-h" || $0 == "--help" }
        guard isAsked, let program = try? CommandTree.program() else { return nil }
        let words = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
        let command = words.reduce(program) { tree, word in tree.children.first { $0.path.last == word } ?? tree }
        return ChineseHelp(command: command).text
    }

    /// A text in Chinese; nil where nobody has translated it.
    static func translated(_ english: String) -> String? {
        english.isEmpty ? "" : ChineseCommands.texts[english] ?? ChineseOptions.texts[english]
    }

    var text: String {
        var lines = [Self.word(command.abstract), ""]
        if !command.discussion.isEmpty { lines += [Self.word(command.discussion), ""] }
        lines.append("用法：" + command.synopsis)
        lines += section("参数", command.arguments.filter { $0.kind == .positional }.map { ($0.shape, $0.abstract) })
        lines += section("选项", command.arguments.filter { $0.kind != .positional }.map { ($0.shape, $0.abstract) })
        lines += section("命令", command.children.map { ($0.path.last ?? "", $0.abstract) })
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ entries: [(name: String, text: String)]) -> [String] {
        guard !entries.isEmpty else { return [] }
        let width = entries.reduce(0) { max($0, TextWidth.of($1.name)) }
        return ["", title + "："]
            + entries.map { "  " + TextWidth.pad($0.name, to: width, .leading) + "  " + Self.word($0.text) }
    }

    private static func word(_ english: String) -> String { translated(english) ?? english }
}

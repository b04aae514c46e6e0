internal import ArgumentParser
internal import Core

/// How an act is carried out.
struct ActOptions: ParsableArguments {
    @Flag(help: "Say what would happen and who would be next; change nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "An id of your own for the act, 1 to 64 printable characters. The same id again is answered with what the first one did.",
            valueName: "id"))
    var commandId: String?

    @Flag(help: "Leave plugins and timers that are due to `countersign work`.")
    var noWork = false

    func command() throws(Problem) -> CommandID {
        guard let text = commandId else { return CommandID.random() }
        guard let id = CommandID(text) else {
            throw Problem(
                "command.id-invalid", .usage,
                Message(en: "`\(text)` is no command id.", zh: "“\(text)” 不是有效的命令编号。"),
                hint: Message(
                    en: "1 to 64 printable ASCII characters without spaces", zh: "1 至 64 个可打印的 ASCII 字符，不含空格"))
        }
        return id
    }
}

extension CommandID {
    /// 128 random bits.
    static func random() -> CommandID {
        var generator = SystemRandomNumberGenerator()
        let halves = [generator.next(), generator.next()].map { String($0, radix: 16) }
        let digits = halves.map { String(repeating: "0", count: 16 - $0.utf8.count) + $0 }.joined()
        // 32 hexadecimal digits are an id; the other branch only tells the compiler so.
        return CommandID(digits) ?? .preview
    }
}

internal import Core

/// What the argument parser says, in Chinese where its sentence is known.
enum UsageWords {
    static func message(_ english: String) -> Message {
        let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return Message(en: english, zh: lines.map(translated).joined(separator: "\n"))
    }

    /// How a sentence begins; its rest names what it is about.
    private static let known = [
        ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值："), ("Unknown option ", "没有选项 "),
        ("Unexpected argument ", "多余的参数 "), ("The value ", "取值无效："),
    ]

    private static func translated(_ line: String) -> String {
        guard let (head, chinese) = known.first(where: { line.hasPrefix($0.0) }) else { return line }
        return chinese + line.dropFirst(head.count)
    }
}

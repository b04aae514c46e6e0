internal import Core
internal import FEEL

/// Why a verb failed, in the one form that is shown: `{code, message, context, hint}`.
struct Problem: Error, Sendable {
    let code: String
    let message: Message
    let context: [Refusal.Detail]
    let hint: Message?
    let status: EndStatus

    init(
        _ code: String, _ status: EndStatus, _ message: Message, context: [Refusal.Detail] = [], hint: Message? = nil
    ) {
        self.code = code
        self.status = status
        self.message = message
        self.context = context
        self.hint = hint
    }

    /// - Parameter hint: stands in place of the refusal's own.
    init(_ refusal: Refusal, hint: Message?) {
        self.init(
            refusal.code, EndStatus(refusal), refusal.message, context: refusal.context, hint: hint)
    }

    /// Any error: what is no refusal is told by its own description, and never with a stack.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal, hint: refusal.hint)
        case is CancellationError: self.init("interrupted", .failure, Message(en: "Interrupted.", zh: "已中断。"))
        default:
            let text = "\(error)"
            self.init("internal", .failure, Message(en: "Unexpected: \(text)", zh: "意外错误：\(text)"))
        }
    }
}

extension Problem {
    /// For people: what, under which code, and what to do about it.
    func text(for face: Face) -> String {
        let label = face.text("error: ", "错误：")
        var lines = [face.tone(.bad, label) + PrintableText.lines(face.text(message)) + face.tone(.dim, " [\(code)]")]
        if let hint {
            lines.append(face.tone(.warning, face.text("hint: ", "提示：")) + PrintableText.lines(face.text(hint)))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// For programs, as one line.
    func json(in language: Language) -> String {
        let context = Context(names.map { name in (name, .list(values(of: name))) })
        let members: [(String, Value)] = [
            ("code", .string(code)), ("message", .string(message.text(in: language))),
            ("context", .context(context)), ("hint", hint.map { .string($0.text(in: language)) } ?? .null),
            ("exit", .number(Decimal128(Int(status.rawValue)))),
        ]
        return JSONText.compact(.context(Context([("error", .context(Context(members)))]))) + "\n"
    }

    private var names: [String] {
        context.map(\.name).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
    }

    private func values(of name: String) -> [Value] {
        context.filter { $0.name == name }.map { .string($0.value) }
    }
}

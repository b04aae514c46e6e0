internal import Core
internal import Engine
internal import FEEL
internal import Ports

/// Values and messages that were expected, held against those that are there.
extension Sight {
    func differenceOfData(_ name: String, _ expected: Value) -> Message? {
        let found = view.instance.data[name] ?? .null
        let wanted = accepted(name, expected)
        guard !found.agrees(with: wanted) else { return nil }
        return .differs("`\(name)`", "`\(name)`", expected: wanted.shown, found: found.shown)
    }

    func differenceOfResult(_ step: StepPath, _ expected: Value) -> Message? {
        let found = view.instance.results[step] ?? .null
        guard !found.agrees(with: expected) else { return nil }
        return .differs("the result of `\(step)`", "步骤 `\(step)` 的结果", expected: expected.shown, found: found.shown)
    }

    func differenceOfNotices(_ person: PersonID, _ texts: [String]) async throws -> Message? {
        let rows = try await stage.engine.notices(of: person, limit: 1_000).filter { $0.instance == view.instance.id }
        let messages = rows.filter { $0.notice.kind == .message }.map(\.notice.text)
        let missing = texts.filter { text in !messages.contains { $0.contains(text) } }
        guard !missing.isEmpty || texts.isEmpty && !messages.isEmpty else { return nil }
        let wanted = texts.isEmpty ? "none" : missing.map { "“\($0)”" }.joined(separator: ", ")
        let found = messages.isEmpty ? "none" : messages.map { "“\($0)”" }.joined(separator: ", ")
        return .differs("messages to \(person)", "发给 \(person) 的消息", expected: wanted, found: found)
    }

    /// As the form would take it: the text of a date is a date.
    private func accepted(_ name: String, _ value: Value) -> Value {
        let form = stage.workflow.form
        guard form.field(named: name) != nil else { return value }
        return (try? form.accept([name: value], whole: false)[name]) ?? value
    }
}

extension Value {
    /// Whether this is what a scenario expects: of a context, only the entries that are named are looked at; a text
    /// stands for a value that has no other spelling in YAML, such as a date or a duration.
    func agrees(with expected: Value) -> Bool {
        switch (self, expected) {
        case (.context(let found), .context(let wanted)):
            wanted.entries.allSatisfy { (found[$0.name] ?? .null).agrees(with: $0.value) }
        case (.list(let found), .list(let wanted)):
            found.count == wanted.count && zip(found, wanted).allSatisfy { $0.agrees(with: $1) }
        case (.string(let found), .string(let wanted)): found.unicodeScalars.elementsEqual(wanted.unicodeScalars)
        case (_, .string(let wanted)): shown == "\"\(wanted)\""
        default: self == expected
        }
    }

    /// As JSON, for a message.
    var shown: String { String(decoding: JSONWriter.canonical(self), as: UTF8.self) }
}

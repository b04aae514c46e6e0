internal import Core
internal import FEEL
internal import YAML

/// Reads `plugins:` and the answers in it.
struct ScriptReader {
    let findings: ScenarioFindings

    func scripts(_ node: Node?) -> [Script] {
        (node?.mapping ?? []).compactMap { pair in
            guard let name = pair.key.text, let answers = answers(pair.value) else { return nil }
            return Script(target: Placed(written: name, range: pair.key.range), answers: answers)
        }
    }

    private func answers(_ node: Node) -> Script.Answers? {
        switch node.text {
        case "real": return .real
        case "pending": return .pending
        case .some:
            findings.wrongType(
                node,
                expected: Message(
                    en: "`real`, `pending`, an answer, or a list of answers", zh: "`real`、`pending`、应答或应答列表"))
            return nil
        case nil: break
        }
        guard let list = node.sequence else { return answer(node).map { .fixed([$0]) } }
        if list.isEmpty {
            findings.error(.empty, node.range, Message(en: "at least one answer is needed", zh: "至少需要一个应答"))
        }
        let answers = list.compactMap(answer)
        return answers.count == list.count && !list.isEmpty ? .fixed(answers) : nil
    }

    private func answer(_ node: Node) -> ScriptedAnswer? {
        guard let keys = MappingReader(node, ScenarioKeys.answer, findings) else { return nil }
        return answer(keys, SourceRange(at: node.range.start))
    }

    /// An answer whose keys stand in a mapping with others.
    func answer(_ keys: MappingReader, _ range: SourceRange) -> ScriptedAnswer? {
        if let error = keys["error"] {
            for other in ["outcome", "output"] where keys[other] != nil {
                findings.error(
                    .keyDoesNotFit, keys.place(of: other),
                    Message(en: "`\(other)` does not go with `error`", zh: "`\(other)` 不能与 `error` 同时使用"))
            }
            return self.error(error).map { ScriptedAnswer(result: $0, range: range) }
        }
        let outcome = keys["outcome"]?.text.flatMap { Identifier($0) } ?? .done
        let output = keys["output"]?.constant ?? .context(Context([(String, Value)]()))
        return ScriptedAnswer(result: .outcome(outcome, output: output), range: range)
    }

    private func error(_ node: Node) -> ScriptedAnswer.Result? {
        guard let keys = MappingReader(node, ScenarioKeys.error, findings), let code = keys["code"]?.text else {
            return nil
        }
        var retry = false
        if case .boolean(true)? = keys["retry"]?.scalar?.resolved { retry = true }
        return .error(code: code, message: keys["message"]?.text ?? code, retry: retry)
    }
}

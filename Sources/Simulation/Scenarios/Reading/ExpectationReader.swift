internal import Core
internal import FEEL
internal import YAML

/// Reads `expect:`.
struct ExpectationReader {
    let findings: ScenarioFindings

    func expectation(_ node: Node) -> Expectation? {
        guard let keys = MappingReader(node, ScenarioKeys.expectation, findings) else { return nil }
        let refused = keys["refused"].flatMap { node in
            node.text.map { Placed(written: $0, range: node.range) }
        }
        let clauses = (node.mapping ?? []).compactMap(\.key.text).flatMap { name in
            keys.pair(name).map { self.clauses(name, $0) } ?? []
        }
        if let refused, !clauses.isEmpty, clauses.contains(where: { $0.isOutcome }) {
            findings.error(
                .keyDoesNotFit, refused.range,
                Message(en: "a refused act ends nothing", zh: "被拒绝的操作不会结束流程"))
        }
        return Expectation(refused: refused, clauses: clauses)
    }

    private func clauses(_ name: String, _ pair: Node.Pair) -> [Expectation.Clause] {
        let node = pair.value
        switch name {
        case "at": return [clause(.standing(steps(node)), pair.key)]
        case "path": return [clause(.path(steps(node)), pair.key)]
        case "skipped": return [clause(.skipped(steps(node)), pair.key)]
        case "outcome": return [clause(.outcome(node.text ?? ""), node)]
        case "subject": return [clause(.subject(node.text ?? ""), node)]
        case "due": return node.text.flatMap(PlainMoments.moment).map { [clause(.due($0), node)] } ?? []
        case "tasks": return entries(node) { .tasks(StepPath(text: $0), $1.texts.compactMap { PersonID($0) }) }
        case "data": return entries(node) { .data($0, $1.constant) }
        case "results": return entries(node) { .result(StepPath(text: $0), $1.constant) }
        case "incidents": return entries(node) { .incident(StepPath(text: $0), $1.text ?? "") }
        case "notices":
            return entries(node) { name, node in PersonID(name).map { .notices($0, node.texts) } }
        default: return []
        }
    }

    private func clause(_ what: Expectation.What, _ node: Node) -> Expectation.Clause {
        Expectation.Clause(what: what, range: node.range)
    }

    private func entries(_ node: Node, _ what: (String, Node) -> Expectation.What?) -> [Expectation.Clause] {
        (node.mapping ?? []).compactMap { pair in
            guard let name = pair.key.text, let what = what(name, pair.value) else { return nil }
            return clause(what, pair.key)
        }
    }

    private func steps(_ node: Node) -> [StepPath] { node.texts.map { StepPath(text: $0) } }
}

extension Expectation.Clause {
    fileprivate var isOutcome: Bool { if case .outcome = what { true } else { false } }
}

extension Node {
    /// One text, or the texts of a list.
    var texts: [String] { sequence?.compactMap(\.text) ?? text.map { [$0] } ?? [] }
}

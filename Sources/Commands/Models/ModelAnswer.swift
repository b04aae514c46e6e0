internal import Core
internal import DMN
internal import Definitions
internal import FEEL
internal import YAML

/// What the decisions of a model gave.
struct ModelAnswer: Answer {
    struct Result: Sendable {
        let name: String
        let run: DecisionRun

        /// Whether there is no value because of a mistake.
        var failed: Bool { run.value.isNull && run.findings.contains { $0.diagnostic.severity == .error } }
    }

    let results: [Result]
    let isTraced: Bool

    var value: Value {
        ["results": .list(results.map { .context(Context(members(of: $0))) })]
    }

    private func members(of result: Result) -> [(String, Value)] {
        var members: [(String, Value)] = [
            ("name", .string(result.name)), ("value", result.run.value),
            ("diagnostics", .list(result.run.findings.map { document($0) })),
            ("steps", .number(Decimal128(result.run.steps))),
        ]
        if isTraced {
            members.append(
                ("trace", .list(result.run.trace.map { ["decision": .string($0.decision), "value": $0.value] })))
        }
        return members
    }

    private func document(_ finding: DecisionRun.Finding) -> Value {
        let place = finding.diagnostic.range.start
        return [
            "decision": .string(finding.decision), "code": .string(finding.diagnostic.code),
            "severity": .string(finding.diagnostic.severity.rawValue),
            "message": .string(finding.diagnostic.message.en), "file": .string(finding.diagnostic.file),
            "line": .number(Decimal128(place.line)), "column": .number(Decimal128(place.column)),
        ]
    }

    var table: Table {
        Table(
            [Table.Column("name", "DECISION", "决策"), Table.Column("value", "VALUE", "值")],
            rows: results.map { [Cell($0.name), Cell($0.run.value, text: FEELText.of($0.run.value))] })
    }

    func text(for face: Face) -> String {
        results.flatMap { result -> [String] in
            let steps =
                isTraced
                ? result.run.trace.filter { $0.decision != result.name }
                    .map { face.tone(.dim, "  \(line($0.decision, $0.value))") } : []
            let findings = result.run.findings.map { finding in
                let place = "\(finding.diagnostic.file):\(finding.diagnostic.range.start)"
                let text = "\(place): \(face.text(finding.diagnostic.message)) [\(finding.diagnostic.code)]"
                return "  " + face.tone(.warning, PrintableText.line(text))
            }
            return steps + [line(result.name, result.run.value)] + findings
        }.map { $0 + "\n" }.joined()
    }

    private func line(_ name: String, _ value: Value) -> String {
        PrintableText.line("\(name)  →  \(FEELText.of(value))")
    }
}

import Core
import Definitions
package import FEEL
import YAML

extension ConformanceReport {
    /// The report for people. Its last line says how many cases passed and failed, and how many of those with a value.
    /// - Parameter failures: whether each failure is listed.
    package func text(failures: Bool = false) -> String {
        var lines: [String] = []
        if failures {
            lines += results.filter { !$0.passed }.flatMap(Self.lines)
            lines += unexplained.map { "\(Self.name($0.case)): an error is expected, and no diagnostic says why" }
        }
        lines += folders.filter { $0.count.failed > 0 }.map { Self.line($0.name, $0.count) }
        lines += levels.map { Self.line($0.name, $0.count) }
        if !unexplained.isEmpty { lines.append("\(unexplained.count) expected errors without a diagnostic") }
        let total = total
        lines.append(
            "\(total.passed) passed, \(total.failed) failed, \(total.passedWithValue) of \(total.withValue) with a value"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ name: String, _ count: Count) -> String {
        "\(name): \(count.passed) of \(count.all), \(count.passedWithValue) of \(count.withValue) with a value"
    }

    private static func name(_ found: ConformanceSuite.Case) -> String { "\(found.level)/\(found.folder) \(found.id)" }

    private static func lines(_ result: CaseResult) -> [String] {
        result.failures.flatMap { failure in
            [
                "\(name(result.case)): \(failure.decision)",
                "  expected \(ValueText.brief(failure.expected, limit: 400))",
                "  given    \(ValueText.brief(failure.given, limit: 400))",
            ]
                + failure.diagnostics.map {
                    "  \($0.file):\($0.range.start.line):\($0.range.start.column): [\($0.code)] \($0.message.en)"
                }
        }
    }

    /// The report as a value, for JSON.
    package var value: Value {
        .context([
            "passed": Self.number(total.passed), "failed": Self.number(total.failed),
            "withValue": Self.value(total).asContext?["withValue"] ?? .null,
            "unexplained": .list(unexplained.map { .string(Self.name($0.case)) }),
            "levels": .context(Context(levels.map { ($0.name, Self.value($0.count)) })),
            "folders": .context(Context(folders.map { ($0.name, Self.value($0.count)) })),
            "failures": .list(results.filter { !$0.passed }.flatMap(Self.failures)),
        ])
    }

    private static func number(_ count: Int) -> Value { .number(Decimal128(count)) }

    private static func value(_ count: Count) -> Value {
        .context([
            "passed": number(count.passed), "failed": number(count.failed),
            "withValue": .context([
                "passed": number(count.passedWithValue), "failed": number(count.withValue - count.passedWithValue),
            ]),
        ])
    }

    private static func failures(_ result: CaseResult) -> [Value] {
        result.failures.map { failure in
            .context([
                "level": .string(result.case.level), "folder": .string(result.case.folder),
                "id": .string(result.case.id), "decision": .string(failure.decision),
                "expected": failure.expected, "given": failure.given,
                "diagnostics": .list(
                    failure.diagnostics.map {
                        .context([
                            "code": .string($0.code), "file": .string($0.file),
                            "line": number($0.range.start.line), "column": number($0.range.start.column),
                            "message": .string($0.message.en),
                        ])
                    }),
            ])
        }
    }
}

internal import Core
internal import Definitions
internal import FEEL
internal import Simulation
internal import YAML

/// What came of the scenarios.
struct ScenarioAnswer: Answer {
    let reports: [ScenarioReport]
    let language: Language

    var value: Value { ["passed": .boolean(reports.allSatisfy(\.passed)), "files": .list(reports.map(file))] }

    private func file(_ report: ScenarioReport) -> Value {
        var members: [(String, Value)] = [
            ("file", .string(report.file)), ("workflow", report.workflow.map { .string($0.text) } ?? .null),
            ("passed", .boolean(report.passed)), ("scenarios", .list(report.scenarios.map(scenario))),
            ("mistakes", .list(report.mistakes.flatMap(\.diagnostics).map(finding))),
        ]
        if let coverage = report.coverage { members.append(("coverage", self.coverage(coverage))) }
        return .context(Context(members))
    }

    private func scenario(_ result: ScenarioResult) -> Value {
        [
            "name": .string(result.name), "passed": .boolean(result.passed),
            "failures": .list(result.failures.map(finding)),
        ]
    }

    private func finding(_ diagnostic: Diagnostic) -> Value {
        [
            "code": .string(diagnostic.code), "file": .string(diagnostic.file),
            "line": .number(Decimal128(diagnostic.range.start.line)),
            "column": .number(Decimal128(diagnostic.range.start.column)),
            "message": .string(diagnostic.message.text(in: language)),
        ]
    }

    private func coverage(_ coverage: Coverage) -> Value {
        func count(_ count: Coverage.Count) -> Value {
            ["covered": .number(Decimal128(count.covered)), "total": .number(Decimal128(count.total))]
        }
        return [
            "steps": count(coverage.steps), "transitions": count(coverage.transitions), "rules": count(coverage.rules),
            "missing": .list(coverage.missing.map(finding)),
        ]
    }

    /// A row a scenario.
    var table: Table {
        let columns = [
            Table.Column("file", "FILE", "文件"), Table.Column("scenario", "SCENARIO", "场景"),
            Table.Column("passed", "PASSED", "通过"), Table.Column("failures", "FAILURES", "失败"),
        ]
        let rows = reports.flatMap { report in
            report.scenarios.map { result in
                [
                    Cell(report.file), Cell(result.name), Cell(.boolean(result.passed), text: "\(result.passed)"),
                    Cell(result.failures.count),
                ]
            }
        }
        return Table(columns, rows: rows)
    }

    func text(for face: Face) -> String {
        let all = reports.flatMap(\.scenarios)
        let failed = all.filter { !$0.passed }.count
        let summary = face.text(
            "\(all.count) scenarios: \(all.count - failed) passed, \(failed) failed",
            "\(all.count) 个场景：通过 \(all.count - failed)，失败 \(failed)")
        let isSound = reports.allSatisfy(\.passed)
        return reports.map { ScenarioText(report: $0, face: face).text }.joined(separator: "\n") + "\n"
            + face.tone(isSound ? .good : .bad, summary) + "\n"
    }
}

internal import Definitions
internal import Simulation
internal import YAML

/// One scenario file for people: each scenario with a mark, what failed at its place, and what was not gone through.
struct ScenarioText {
    let report: ScenarioReport
    let face: Face

    var text: String {
        let title = face.tone(.strong, report.file) + (report.workflow.map { "  \($0)" } ?? "")
        let scenarios = report.scenarios.map { result in
            result.passed
                ? face.tone(.good, "  ✓ ") + PrintableText.line(result.name)
                : face.tone(.bad, "  ✗ ") + PrintableText.line(result.name)
        }
        let lines = ([title] + scenarios + coverage).map { $0 + "\n" }.joined()
        return lines + rendered(report.mistakes) + rendered(report.failures.map { [$0] } ?? [])
    }

    private func rendered(_ files: [CheckedFile]) -> String {
        DiagnosticReport.render(files, as: .text, in: face.language, isColored: face.style.isColoured)
    }

    private var coverage: [String] {
        guard let coverage = report.coverage else { return [] }
        func part(_ count: Coverage.Count) -> String { "\(count.covered)/\(count.total)" }
        let counts = face.text(
            "  covered: steps \(part(coverage.steps)), ways \(part(coverage.transitions)), rules \(part(coverage.rules))",
            "  覆盖：环节 \(part(coverage.steps))，流转 \(part(coverage.transitions))，规则 \(part(coverage.rules))")
        let missing = coverage.missing.map { finding in
            let place = "\(finding.file):\(finding.range.start.line)"
            return "    \(place): " + PrintableText.line(face.text(finding.message))
        }
        return [face.tone(coverage.isFull ? .dim : .warning, counts)] + missing
    }
}

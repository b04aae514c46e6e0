internal import Core
internal import Definitions
internal import FEEL
internal import YAML

/// Reads a scenario file; every mistake in it is found in one go.
struct ScenarioReader {
    let findings: ScenarioFindings

    static let firstClock = "2022-03-14T09:00:00+08:00"

    /// Nil where the file cannot be read at all.
    func read(_ root: Node) -> ScenarioFile? {
        guard let keys = MappingReader(root, ScenarioKeys.file, findings) else { return nil }
        let clock = clock(keys) ?? PlainMoments.moment(ScenarioReader.firstClock) ?? Moment(milliseconds: 0)
        let data = keys["data"]?.fields ?? [:]
        let scenarios = (keys["scenarios"]?.sequence ?? []).compactMap { scenario($0, clock: clock, data: data) }
        if let list = keys["scenarios"], list.sequence?.isEmpty ?? false {
            findings.error(
                .empty, list.range, Message(en: "at least one scenario is needed", zh: "至少需要一个场景"))
        }
        reportDuplicates(scenarios)
        guard let directory = keys["directory"].flatMap(placed) else { return nil }
        return ScenarioFile(
            workflow: keys["workflow"].flatMap(placed), directory: directory,
            scripts: ScriptReader(findings: findings).scripts(keys["plugins"]), scenarios: scenarios)
    }

    private func scenario(_ node: Node, clock: Moment, data: [String: Value]) -> Scenario? {
        guard let keys = MappingReader(node, ScenarioKeys.scenario, findings) else { return nil }
        let start = keys["start"].flatMap { self.start($0, keys.place(of: "start"), data) }
        let acts = (keys["steps"]?.sequence ?? []).compactMap(ActReader(findings: findings).act)
        guard let name = keys["name"].flatMap(placed), let start else { return nil }
        return Scenario(
            name: name, clock: self.clock(keys) ?? clock,
            scripts: ScriptReader(findings: findings).scripts(keys["plugins"]), start: start, acts: acts,
            expectation: keys["expect"].flatMap(ExpectationReader(findings: findings).expectation))
    }

    private func start(_ node: Node, _ range: SourceRange, _ data: [String: Value]) -> Scenario.Start? {
        guard let keys = MappingReader(node, ScenarioKeys.start, findings),
            let person = keys["as"]?.text.flatMap({ PersonID($0) })
        else { return nil }
        return Scenario.Start(
            person: person, data: data.merging(keys["data"]?.fields ?? [:]) { _, own in own }, range: range,
            expectation: keys["expect"].flatMap(ExpectationReader(findings: findings).expectation))
    }

    private func clock(_ keys: MappingReader) -> Moment? { keys["clock"]?.text.flatMap(PlainMoments.moment) }

    private func placed(_ node: Node) -> Placed<String>? {
        node.text.map { Placed(written: $0, range: node.range) }
    }

    private func reportDuplicates(_ scenarios: [Scenario]) {
        var lines: [String: Int] = [:]
        for scenario in scenarios {
            guard let earlier = lines.updateValue(scenario.name.range.start.line, forKey: scenario.name.written) else {
                continue
            }
            findings.error(
                .duplicateName, scenario.name.range,
                Message(en: "the scenario of line \(earlier) has the same name", zh: "与第 \(earlier) 行的场景重名"))
        }
    }
}

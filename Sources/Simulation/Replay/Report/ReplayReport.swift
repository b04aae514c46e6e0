package import Core

/// What a replay found.
package struct ReplayReport: Sendable {
    package struct VersionCount: Sendable, Hashable {
        package let version: Int
        package let cases: Int
        package let accepted: Int
    }

    /// A state or step, and how many cases it is said of.
    package struct Count: Sendable, Hashable {
        package let place: String
        package let cases: Int
    }

    /// Refusals that the map has a name for.
    package struct Finding: Sendable {
        package let title: LocalizedText
        package let refusals: [ReplayRefusal]
    }

    package let cases: Int
    package let accepted: Int
    /// In the order of the log.
    package let refusals: [ReplayRefusal]
    package let versions: [VersionCount]
    /// Where accepted cases stopped, the most frequent first.
    package let ends: [Count]
    /// The steps that cases came to, accepted and refused ones, the most frequent first.
    package let steps: [Count]
    /// In the order of the map; those that nothing was found for are left out.
    package let findings: [Finding]
    package let checks: [LogCheckResult]

    init(_ results: [CaseResult], log: EventLog, map: ReplayMap) {
        let refusals = results.compactMap(\.refusal)
        self.cases = results.count
        self.accepted = results.count - refusals.count
        self.refusals = refusals
        versions = Dictionary(grouping: results, by: \.version).sorted { $0.key < $1.key }.map { version, results in
            VersionCount(
                version: version, cases: results.count, accepted: results.count { $0.refusal == nil })
        }
        ends = Count.each(of: results.compactMap(\.end))
        steps = Count.each(of: results.flatMap { $0.steps.map(\.text) })
        findings = map.findings.compactMap { rule in
            let found = refusals.filter(rule.covers)
            return found.isEmpty ? nil : Finding(title: rule.title, refusals: found)
        }
        checks = map.checks.map { LogCheckResult($0, over: log) }
    }
}

extension CaseResult {
    fileprivate var refusal: ReplayRefusal? {
        if case .refused(let refusal) = verdict { refusal } else { nil }
    }

    fileprivate var end: String? {
        if case .accepted(let state) = verdict { state } else { nil }
    }
}

extension ReplayReport.Count {
    fileprivate static func each(of places: [String]) -> [Self] {
        Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Self(place: $0.key, cases: $0.value) }
    }
}

extension FindingRule {
    func covers(_ refusal: ReplayRefusal) -> Bool {
        guard let activity = refusal.event.activity, events.contains(activity) else { return false }
        return (states.isEmpty || states.contains(refusal.state)) && (version ?? refusal.version) == refusal.version
    }
}

package import Core

/// What a replay found.
package struct ReplayReport: Sendable {
    package struct VersionCount: Sendable, Hashable {
        package let version: Int
        package let cases: Int
        package let accepted: Int
    }

    /// Where accepted cases stopped.
    package struct End: Sendable, Hashable {
        package let state: String
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
    /// The most frequent first.
    package let ends: [End]
    /// In the order of the map; those that nothing was found for are left out.
    package let findings: [Finding]
    package let checks: [LogCheckResult]

    init(_ results: [CaseResult], log: EventLog, map: ReplayMap) {
        var refusals: [ReplayRefusal] = []
        var ends: [String: Int] = [:]
        var versions: [Int: (cases: Int, accepted: Int)] = [:]
        for result in results {
            versions[result.version, default: (0, 0)].cases += 1
            switch result.verdict {
            case .refused(let refusal): refusals.append(refusal)
            case .accepted(let state):
                ends[state, default: 0] += 1
                versions[result.version, default: (0, 0)].accepted += 1
            }
        }
        self.cases = results.count
        self.accepted = results.count - refusals.count
        self.refusals = refusals
        self.versions = versions.sorted { $0.key < $1.key }.map {
            VersionCount(version: $0.key, cases: $0.value.cases, accepted: $0.value.accepted)
        }
        self.ends = ends.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { End(state: $0.key, cases: $0.value) }
        findings = map.findings.compactMap { rule in
            let found = refusals.filter(rule.covers)
            return found.isEmpty ? nil : Finding(title: rule.title, refusals: found)
        }
        checks = map.checks.map { LogCheckResult($0, over: log) }
    }
}

extension FindingRule {
    func covers(_ refusal: ReplayRefusal) -> Bool {
        guard let activity = refusal.event.activity, events.contains(activity) else { return false }
        return (states.isEmpty || states.contains(refusal.state)) && (version ?? refusal.version) == refusal.version
    }
}

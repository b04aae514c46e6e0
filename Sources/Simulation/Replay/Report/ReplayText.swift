package import Core

extension ReplayReport {
    /// The report for people: counts, refusals grouped by reason, findings and checks, each with the first few cases.
    package func text(in language: Language, examples: Int = 5) -> String {
        let words = ReplayWords(language)
        var lines = [words.counts(cases, accepted, refusals.count)]
        for version in versions { lines.append("  " + words.version(version)) }
        section(words.steps, steps.map { words.row($0.cases, $0.place) }, &lines)
        section(words.ends, ends.map { words.row($0.cases, $0.place) }, &lines)
        section(words.refusals, groups(in: language).flatMap { rows($0, examples, words) }, &lines)
        section(words.findings, findings.flatMap { rows($0, examples, words) }, &lines)
        section(words.checks, checks.flatMap { rows($0, examples, words) }, &lines)
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ title: String, _ rows: [String], _ lines: inout [String]) {
        if !rows.isEmpty { lines += ["", title] + rows }
    }

    // MARK: Rows

    private struct Group {
        let reason: String
        let code: String
        var refusals: [ReplayRefusal]
    }

    /// By reason, the most frequent first.
    private func groups(in language: Language) -> [Group] {
        var groups: [String: Group] = [:]
        for refusal in refusals {
            let reason = refusal.reason.text(in: language)
            groups[reason, default: Group(reason: reason, code: refusal.code, refusals: [])].refusals.append(refusal)
        }
        return groups.values.sorted { ($1.refusals.count, $0.reason) < ($0.refusals.count, $1.reason) }
    }

    private func rows(_ group: Group, _ examples: Int, _ words: ReplayWords) -> [String] {
        let shown = group.refusals.prefix(examples).map(words.place)
        return [words.row(group.refusals.count, "\(group.reason) [\(group.code)]")]
            + words.examples(shown, of: group.refusals.count)
    }

    private func rows(_ finding: Finding, _ examples: Int, _ words: ReplayWords) -> [String] {
        let shown = finding.refusals.prefix(examples).map(words.place)
        return [words.row(finding.refusals.count, finding.title.text(in: words.language))]
            + words.examples(shown, of: finding.refusals.count)
    }

    private func rows(_ check: LogCheckResult, _ examples: Int, _ words: ReplayWords) -> [String] {
        let shown = check.violations.prefix(examples).map { "\($0.case) (\($0.person))" }
        let title = words.check(check.title.text(in: words.language), of: check.cases)
        return [words.row(check.violations.count, title)] + words.examples(shown, of: check.violations.count)
    }
}

package import Core

/// What a check over the log itself found.
package struct LogCheckResult: Sendable {
    package struct Violation: Sendable, Hashable {
        package let `case`: String
        package let person: String

        package init(case: String, person: String) {
            self.case = `case`
            self.person = person
        }
    }

    package let title: LocalizedText
    /// The cases that the check says something about: each activity is in them, by somebody whom the log names.
    package let cases: Int
    package let violations: [Violation]

    init(_ check: LogCheck, over log: EventLog) {
        var cases = 0
        var violations: [Violation] = []
        for trace in log.cases {
            let people = check.differentPeople.map { trace.people(of: $0) }
            guard people.allSatisfy({ !$0.isEmpty }) else { continue }
            cases += 1
            let everybody = people.reduce(into: Set<String>()) { $0.formUnion($1) }
            let twice = everybody.filter { person in people.count { $0.contains(person) } > 1 }
            violations += twice.sorted().map { Violation(case: trace.id, person: $0) }
        }
        self.title = check.title
        self.cases = cases
        self.violations = violations
    }
}

extension EventLog.Case {
    /// Who did something in the case, as far as the log says.
    fileprivate func people(of activity: String) -> Set<String> {
        Set(events.lazy.filter { $0.activity == activity }.compactMap(\.person))
    }
}

package import Definitions
package import FEEL

/// What running a suite has given.
package struct ConformanceReport: Sendable {
    package let results: [CaseResult]

    /// A case and what of it is not as expected.
    package struct CaseResult: Sendable {
        package let `case`: ConformanceSuite.Case
        package let failures: [Failure]
        /// Whether every error that is expected has a diagnostic that says why.
        package let isExplained: Bool

        package var passed: Bool { failures.isEmpty }
    }

    /// A result that is not as expected.
    package struct Failure: Sendable {
        package let decision: String
        package let expected: Value
        package let given: Value
        package let diagnostics: [Diagnostic]
    }

    /// How many cases there are, and how many of them passed; those that expect a value apart.
    package struct Count: Hashable, Sendable {
        package var all = 0
        package var passed = 0
        package var withValue = 0
        package var passedWithValue = 0

        package var failed: Int { all - passed }

        mutating func add(_ result: CaseResult) {
            all += 1
            passed += result.passed ? 1 : 0
            guard result.case.expectsValue else { return }
            withValue += 1
            passedWithValue += result.passed ? 1 : 0
        }
    }

    package var total: Count { Self.count(results) }

    /// By level, in alphabetical order.
    package var levels: [(name: String, count: Count)] { counts { $0.level } }

    /// By level and folder, in alphabetical order.
    package var folders: [(name: String, count: Count)] { counts { "\($0.level)/\($0.folder)" } }

    /// The cases that expect an error which no diagnostic explains; there should be none.
    package var unexplained: [CaseResult] { results.filter { !$0.isExplained } }

    private static func count(_ results: some Sequence<CaseResult>) -> Count {
        results.reduce(into: Count()) { $0.add($1) }
    }

    private func counts(by name: (ConformanceSuite.Case) -> String) -> [(name: String, count: Count)] {
        Dictionary(grouping: results) { name($0.case) }
            .map { (name: $0.key, count: Self.count($0.value)) }
            .sorted { $0.name < $1.name }
    }
}

import Core
import Definitions
import Simulation
import Testing

struct CoverageTests {
    @Test func `one way through covers what it passed, and the rest is listed at its place`() async throws {
        let report = try await Leave.report(
            """
            scenarios:
              - name: a short leave
                start: { as: ann, data: { days: 3 } }
                steps: [ { as: boss, approve: manager }, { advance: P1D } ]

            """)
        let coverage = try #require(report.coverage)
        #expect(report.passed && !coverage.isFull)
        #expect(coverage.steps == .init(covered: 4, total: 6))
        #expect(coverage.transitions == .init(covered: 4, total: 6))
        #expect(coverage.rules == .init(covered: 1, total: 2))
        #expect(
            coverage.missing.map { "\($0.place) \($0.code)" } == [
                "11:7 coverage.rule", "15:11 coverage.transition", "17:3 coverage.step", "17:3 coverage.transition",
                "23:3 coverage.step",
            ])
    }

    @Test func `all scenarios count together, also those that fail`() async throws {
        let report = try await Leave.report(
            """
            plugins: { payroll: { output: { booked: true } } }
            scenarios:
              - name: a short leave
                start: { as: ann, data: { days: 3 } }
                steps: [ { as: boss, approve: manager }, { advance: P1D } ]
              - name: a long leave
                start: { as: ann, data: { days: 30 } }
                steps: [ { as: boss, approve: manager } ]
                expect: { outcome: approved }
              - name: no leave
                start: { as: ann, data: { days: 30 } }
                steps: [ { as: boss, reject: manager } ]

            """)
        #expect(report.scenarios.map(\.passed) == [true, false, true])
        #expect(report.coverage?.isFull == true)
        #expect(!report.passed)
    }

    @Test func `a straight way back is none of the step's own ways`() async throws {
        let report = try await Leave.report(
            """
            scenarios:
              - name: sent back and straight back
                start: { as: ann, data: { days: 3 } }
                steps:
                  - { as: boss, return: manager, resume: back }
                  - { as: ann, complete: start, set: { days: 2 } }
                expect: { at: [manager], path: [manager, start, manager] }

            """)
        #expect(report.passed)
        #expect(report.coverage?.steps == .init(covered: 1, total: 6))
        #expect(report.coverage?.transitions == .init(covered: 0, total: 6))
    }
}

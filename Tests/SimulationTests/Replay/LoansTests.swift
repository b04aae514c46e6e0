import Core
import CountersignPluginKit
import CreditScoring
import FEEL
import Logging
import SQLiteStore
import Simulation
import Testing

@Suite(.enabled(if: RealCases.exists(RealCases.loans), "the real loan applications are not here"))
struct LoansTests {
    @Test func `every application is scored and routed by its amount`() async throws {
        let plan = try RealCases.plan("online-credit.map.yaml")
        let log = try EventLog.read(RealCases.loans, columns: plan.map.columns, every: RealCases.every(40))
        var plugins = PluginRegistry()
        try plugins.register(CreditScoringPlugin())
        let scratch = try Scratch()
        let logger = Logger(label: "replay", factory: { _ in SwiftLogNoOpLogHandler() })
        let report = try await Replay(plan, plugins: plugins, logger: logger) {
            try await SQLiteStore.scratch(at: scratch.fresh("replay.sqlite"))
        }.run(log)

        #expect(report.refusals == [])
        #expect(report.cases(at: "score") == log.cases.count)
        let amounts = log.cases.compactMap { $0.members["amount"]?.asString.flatMap { Decimal128($0) } }
        #expect(amounts.count == log.cases.count)
        #expect(report.ends(at: "branch") == amounts.count { $0 > 0 && $0 <= 50_000 })
        #expect(report.ends(at: "second-visit") == amounts.count { $0 > 50_000 })
        #expect(report.ends(at: "ended: rejected") == amounts.count { $0 == 0 })
        let check = try #require(report.checks.first)
        #expect(check.cases > 0)
        if RealCases.every(40) == 1 { #expect(check.violations.count == 24) }
    }
}

extension ReplayReport {
    fileprivate func cases(at step: String) -> Int { steps.first { $0.place == step }?.cases ?? 0 }
    fileprivate func ends(at state: String) -> Int { ends.first { $0.place == state }?.cases ?? 0 }
}

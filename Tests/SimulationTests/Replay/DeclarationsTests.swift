import Core
import Simulation
import Testing

@Suite(.enabled(if: RealCases.exists(RealCases.declarations), "the real declarations are not here"))
struct DeclarationsTests {
    /// The share of accepted cases of a year under a version: its own where none is given.
    private func share(_ year: Int, version: Int? = nil) async throws -> (share: Double, report: ReplayReport) {
        let plan = try RealCases.plan("expense-declaration.map.yaml")
        let variants = try Declarations.shared.get().variants.filter { $0.year == year }
        let report = try await PettyCash.replay(plan, variants.map(\.representative), version: version)
        let refused = Set(report.refusals.map(\.case))
        let accepted = variants.filter { !refused.contains($0.representative.id) }.map(\.cases).reduce(0, +)
        return (Double(accepted) / Double(variants.map(\.cases).reduce(0, +)), report)
    }

    @Test(arguments: [(2017, 0.985), (2018, 0.995)])
    func `the version of their time accepts the cases of a year`(_ year: Int, _ least: Double) async throws {
        let (share, report) = try await share(year)
        #expect(share >= least)
        #expect(report.versions.map(\.version) == [year - 2016])
        #expect(report.refusals.allSatisfy { !$0.reason.en.isEmpty && !$0.state.isEmpty })
    }

    @Test(arguments: [(2017, 2), (2018, 1)])
    func `the other version accepts hardly any`(_ year: Int, _ version: Int) async throws {
        #expect(try await share(year, version: version).share < 0.05)
    }

    @Test func `what breaks the rules is found and named`() async throws {
        let (_, old) = try await share(2017)
        let (_, new) = try await share(2018)
        let titles = (old.findings + new.findings).map { $0.title.text(in: .en) }
        #expect(titles.contains("paid although it stood rejected"))
        #expect(titles.contains("a draft was paid"))
        #expect(titles.contains("rejected after the payment was requested"))
        let named = (old.findings + new.findings).flatMap(\.refusals).map(\.case)
        #expect(Set(named) == Set((old.refusals + new.refusals).map(\.case)))
    }
}

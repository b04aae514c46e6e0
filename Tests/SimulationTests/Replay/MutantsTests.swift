import Core
import Simulation
import Testing

@Suite(.enabled(if: RealCases.exists(RealCases.declarations), "the real declarations are not here"))
struct MutantsTests {
    @Test(arguments: Mutants.Change.allCases)
    func `a case with one event changed is refused`(_ change: Mutants.Change) async throws {
        let plan = try RealCases.plan("expense-declaration.map.yaml")
        let cases = try Declarations.shared.get().cases
        let real = Set(cases.map(Declarations.way))
        let activities = Set(cases.flatMap { $0.events.map(\.activity) }).sorted()
        var mutants = Mutants(seed: RealCases.seed, activities: activities)
        let every = RealCases.every(20)
        let mutated = cases.enumerated().filter { $0.offset % every == 0 }
            .compactMap { mutants.mutant(of: $0.element, by: change) }
            .filter { !real.contains(Declarations.way(of: $0)) }
        let report = try await PettyCash.replay(plan, mutated)
        let share = Double(report.refusals.count) / Double(max(report.cases, 1))
        let note: Testing.Comment = "seed \(RealCases.seed): \(report.refusals.count) of \(report.cases) refused"
        #expect(report.cases > 100 || every > 20, note)
        #expect(share >= 0.99, note)
        #expect(report.refusals.allSatisfy { !$0.code.isEmpty && !$0.reason.en.isEmpty && !$0.state.isEmpty }, note)
    }
}

import Definitions
import Foundation
import Simulation
import Testing

struct ExpenseDeclarationTests {
    @Test(arguments: ["expense-declaration.v1", "expense-declaration"])
    func `every scenario of both versions passes, and together they go everywhere`(_ name: String) async throws {
        let scratch = try Scratch()
        let file = RealCases.root.appending(path: "Workflows/\(name).test.yaml").path
        let report = try #require(await scratch.runner.run(files: [file]).first)
        #expect(report.mistakes.flatMap(\.diagnostics).map(Shown.text) == [])
        #expect(report.scenarios.flatMap(\.failures).map(Shown.text) == [])
        #expect(try #require(report.coverage).missing.map(Shown.text) == [])
        #expect(report.passed)
    }
}

import FEEL
import Testing

@Suite struct `Grids of tests` {
    private static let scope = NameScope([("limit", .number)])

    private func grid(_ rows: [[String]]) throws -> TestGrid {
        TestGrid(
            rows: try rows.map { row in
                try row.map { try #require(FEELCompiler.unaryTests($0, scope: Self.scope).expression) }
            })
    }

    @Test func `give every row that passes, or the first`() throws {
        let grid = try grid([
            ["<= 500000", "\"A\",\"B\""], ["(500000..5000000]", "\"A\",\"B\""], ["> 5000000", "-"], ["-", "\"C\""],
            ["? > limit", "-"],
        ])
        #expect(grid.match([600_000, "B"], in: [1_000_000]).rows == [1])
        #expect(grid.match([9_000_000, "C"], in: [1_000_000]).rows == [2, 3, 4])
        #expect(grid.match([9_000_000, "C"], in: [1_000_000], firstOnly: true).rows == [2])
        #expect(grid.match([1, "D"], in: [5]).rows.isEmpty)
    }

    @Test func `keep rows apart that nothing can be said about`() throws {
        let grid = try grid([["> 5", "\"A\""], ["-", "\"A\""], ["> 5", "\"B\""]])
        let match = grid.match([nil, "A"])
        #expect(match.rows == [1])
        #expect(match.undecided == [0])
    }

    @Test func `say nothing once the budget is used up`() throws {
        let grid = try grid([["some x in 1..1000 satisfies x > ?"], ["-"]])
        let match = grid.match([2_000], budget: StepBudget(steps: 10))
        #expect(match.rows.isEmpty)
        #expect(match.undecided == [0, 1])
        #expect(match.diagnostics.map(\.code) == ["feel.budget"])
    }
}

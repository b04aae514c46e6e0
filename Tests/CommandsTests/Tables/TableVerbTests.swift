import Commands
import Testing

/// `table check`, `table eval` and `table render`; what tables mean is tested in their own rooms.
struct TableVerbTests {
    private static func workflow(_ rules: String) -> String {
        """
        workflow: fees
        form:
          amount: { type: money, currency: CNY, min: 0, max: 1000000, required: true }
          grade: { type: choice, options: [A, B], required: true }
        tables:
          authority:
            in: { amount: amount, grade: grade }
            out: { level: [branch, committee] }
            rules: |
        \(rules.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
        steps:
          level: { decide: authority }
          route: { choose: [ { if: level.level = "branch", then: done } ] }
          done: { end: approved }
        """
    }

    private static let sound = """
        amount   | grade | level
        <= 5000  | -     | branch
        > 5000   | "A"   | branch
        > 5000   | "B"   | committee
        """

    private func stage(_ rules: String = sound) throws -> (stage: Stage, file: String) {
        let stage = try Stage()
        return (stage, try stage.write(Self.workflow(rules), to: "fees.yaml"))
    }

    @Test func `gaps, overlaps and dead rules are told with an example`() async throws {
        let (stage, file) = try stage(
            """
            amount      | grade | level
            <= 5000     | -     | branch
            [5000..900] | "A"   | branch
            >= 5000     | "B"   | committee
            """)
        let outcome = await stage.run("table", "check", file)
        #expect(outcome.status == .problemsFound)
        try expectSnapshot(outcome.output, "found")
        let (clean, sound) = try self.stage()
        let nothing = await clean.run("table", "check", sound, "--strict")
        #expect(nothing.status == .success, "\(nothing.output)")
        try expectSnapshot(nothing.output, "sound")
    }

    @Test func `a trial shows the rule that matched, or the cells that did not`() async throws {
        let (stage, file) = try stage()
        let match = await stage.run("table", "eval", file, "--set", "amount=7000", "--set", "grade=B")
        #expect(match.status == .success)
        try expectSnapshot(match.output, "match")
        let miss = await stage.run(
            "table", "eval", file, "authority", "--set", "amount=7000", "--set", "grade=C", "--all")
        #expect(miss.status == .problemsFound)
        try expectSnapshot(miss.output, "miss")
        let null = await stage.run("table", "eval", file, "--set", "grade=A")
        #expect(null.status == .problemsFound)
        try expectSnapshot(null.output, "null")
        try expectSnapshot(
            await stage.run("table", "eval", file, "--set", "amount=1", "--set", "grade=A", "-o", "json").output, "json"
        )
    }

    @Test func `names that a table does not have are refused with the nearest`() async throws {
        let (stage, file) = try stage()
        let input = await stage.run("table", "eval", file, "--set", "amuont=1")
        #expect(input.status == .notFound)
        #expect(input.error.contains("amount"))
        let table = await stage.run("table", "render", file, "autority")
        #expect(table.status == .notFound)
        #expect(table.error.contains("authority"))
    }

    @Test func `a table is drawn in three forms`() async throws {
        let (stage, file) = try stage()
        try expectSnapshot(await stage.run("table", "render", file).output, "text")
        try expectSnapshot(await stage.run("table", "render", file, "--as", "markdown").output, "markdown")
        #expect(await stage.run("table", "render", file, "--as", "html").output.hasPrefix("<!doctype html>"))
    }

    @Test func `a table that is exported decides the same`() async throws {
        let (stage, file) = try stage()
        let model = stage.path("authority.dmn")
        #expect(await stage.run("dmn", "export", file, "authority", "--to", model).status == .success)
        for (amount, grade, level) in [("4000", "B", "branch"), ("7000", "A", "branch"), ("7000", "B", "committee")] {
            let run = await stage.run("dmn", "run", model, "--set", "amount=\(amount)", "--set", "grade=\(grade)")
            #expect(run.output == "authority  →  \"\(level)\"\n", "\(run.error)")
        }
    }
}

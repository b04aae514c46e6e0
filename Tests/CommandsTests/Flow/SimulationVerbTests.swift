import Commands
import Testing

/// `test` and `conform` are thin: what they play is tested in their own room.
struct SimulationVerbTests {
    static let scenarios = """
        directory: directory.yaml
        scenarios:
          - name: 便宜的出差主管批准即可
            start: { as: li.na, data: { destination: 苏州, cost: 100 } }
            steps:
              - { as: zhao.min, approve: manager }
            expect: { outcome: OUTCOME }
        """

    private func stage(expecting outcome: String) throws -> Stage {
        let stage = try Stage()
        _ = try stage.write(Travel.directory, to: "directory.yaml")
        _ = try stage.write(Travel.workflow, to: "travel.yaml")
        _ = try stage.write(Self.scenarios.replacing("OUTCOME", with: outcome), to: "travel.test.yaml")
        return stage
    }

    @Test func `scenarios that pass end with 0 and tell their coverage`() async throws {
        let stage = try stage(expecting: "approved")
        let outcome = await stage.run("test", stage.path(""))
        #expect(outcome.status == .success, "\(outcome.error)")
        try expectSnapshot(outcome.output)
        #expect(await stage.run("test", stage.path("travel.yaml"), "--full-coverage").status == .problemsFound)
    }

    @Test func `scenarios that fail end with 6 and say where`() async throws {
        let stage = try stage(expecting: "rejected")
        let outcome = await stage.run("test", stage.path("travel.test.yaml"))
        #expect(outcome.status == .problemsFound)
        #expect(outcome.output.contains("travel.test.yaml:7:"))
        let json = await stage.run("test", stage.path("travel.test.yaml"), "-o", "json")
        #expect(json.output.hasPrefix("{\n  \"passed\": false,"))
    }

    @Test func `a path that is not there is not found`() async throws {
        #expect(await (try Stage()).run("test", "/nowhere").status == .notFound)
    }

    @Test func `a log is replayed under its map`() async throws {
        let stage = try stage(expecting: "approved")
        let map = try stage.write(
            """
            map: travel-request
            versions: [ { file: travel.yaml } ]
            form: { destination: { column: to }, cost: { column: cost } }
            acts:
              asked: { submit: true, by: { role: employee } }
              agreed: { approve: manager, by: { person: zhao.min } }
            directory: directory.yaml
            """, to: "travel.map.yaml")
        let log = try stage.write(
            """
            {"case": "a", "to": "苏州", "cost": 5, "events": [["asked", "x", "2022-03-28T08:00:00Z"], ["agreed", "x", "2022-03-28T09:00:00Z"]]}
            {"case": "b", "to": "苏州", "cost": 5, "events": [["asked", "x", "2022-03-28T08:00:00Z"], ["agreed", "x", "2022-03-28T09:00:00Z"], ["agreed", "x", "2022-03-28T10:00:00Z"]]}
            """, to: "log.jsonl")
        let outcome = await stage.run("conform", log, "--map", map, "-o", "json")
        #expect(outcome.status == .success, "\(outcome.error)")
        try expectSnapshot(outcome.output, "json")
        try expectSnapshot(await stage.run("conform", log, "--map", map).output, "text")
        try expectSnapshot(await stage.run("conform", log, "--map", map, "-o", "csv").output, "csv")
        #expect(await stage.run("conform", log, "--map", map, "--at-least", "90").status == .problemsFound)
    }

    /// `remaning` is nothing that the plugin gives.
    private static let misread = """
        workflow: masks
        title: Masks
        form:
          quantity: { type: integer, min: 1, required: true }
        start: { by: { role: employee } }
        steps:
          reserve:
            run: stock
            with: { action: reserve, item: mask, quantity: = quantity, reference: masks }
            on: { failed: route }
          route:
            choose:
              - { if: reserve.remaning > 5, then: done }
          done: { end: approved }
        """

    @Test func `what a plugin does not give is refused by every verb that reads a workflow`() async throws {
        let stage = try Stage()
        _ = try stage.write(Travel.directory, to: "directory.yaml")
        let workflow = try stage.write(Self.misread, to: "masks.yaml")
        let scenarios = try stage.write(
            "directory: directory.yaml\nscenarios:\n  - { name: a, start: { as: li.na, data: { quantity: 1 } } }\n",
            to: "masks.test.yaml")
        let map = try stage.write(
            """
            map: masks
            versions: [ { file: masks.yaml } ]
            acts: { asked: { submit: true, by: { role: employee } } }
            directory: directory.yaml
            """, to: "masks.map.yaml")
        let log = try stage.write("", to: "log.jsonl")
        for verb in [
            ["check", workflow], ["test", scenarios], ["conform", log, "--map", map],
            ["table", "check", workflow],
        ] {
            let outcome = await stage.run(verb)
            #expect(outcome.status == .problemsFound, "\(verb): \(outcome.output)\(outcome.error)")
            #expect((outcome.output + outcome.error).contains("remaning"), "\(verb): \(outcome.output)\(outcome.error)")
        }
    }
}

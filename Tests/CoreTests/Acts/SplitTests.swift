import Core
import FEEL
import Testing

@Suite struct SplitTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let join: ParallelStep.Join
        let acts: [String]
        let outcome: String?
        var testDescription: String { "\(join) \(acts)" }
    }

    static let rows = [
        Row(join: .all, acts: ["+chen.wei", "+liu.yang"], outcome: nil),
        Row(join: .all, acts: ["+chen.wei", "+liu.yang", "+sun.jie"], outcome: "approved"),
        Row(join: .all, acts: ["+chen.wei", "-liu.yang"], outcome: "rejected"),
        Row(join: .any, acts: ["+sun.jie"], outcome: "approved"),
        Row(join: .any, acts: ["-chen.wei", "-liu.yang"], outcome: nil),
        Row(join: .any, acts: ["-chen.wei", "-liu.yang", "-sun.jie"], outcome: "rejected"),
        Row(join: .count(2), acts: ["-chen.wei", "+liu.yang", "+sun.jie"], outcome: "approved"),
        Row(join: .count(2), acts: ["-chen.wei", "-liu.yang"], outcome: "rejected"),
    ]

    @Test(arguments: rows)
    func `branches join under the rule, and what is left is cancelled`(row: Row) throws {
        let workflow = Workflow.sample(
            [.split("all", "a", "b", "c", join: row.join), .end("done", .approved)],
            branches: [
                "all/a": [.approve("all/a/s", .user("chen.wei"))], "all/b": [.approve("all/b/s", .user("liu.yang"))],
                "all/c": [.approve("all/c/s", .user("sun.jie"))],
            ])
        var trial = try Trial.submitted(workflow)
        for act in row.acts {
            let person = PersonID(act.dropFirst())!
            if act.hasPrefix("+") { try trial.approve(person) } else { try trial.reject(person) }
        }
        #expect(trial.outcome == row.outcome)
        if row.outcome != nil { #expect(trial.open.isEmpty) }
    }

    @Test func `an outcome named on the split ends it at once`() throws {
        let workflow = Workflow.sample(
            [.split("all", "a", "b", on: ["urgent": "fast"]), .end("slow", "slow"), .end("fast", "fast")],
            branches: [
                "all/a": [.approve("all/a/s", .user("chen.wei")), .end("all/a/e", "urgent")],
                "all/b": [.approve("all/b/s", .user("liu.yang"))],
            ])
        var trial = try Trial.submitted(workflow)
        try trial.approve("chen.wei")
        #expect(trial.outcome == "fast")
        #expect(trial.kinds.contains("scope-cancelled"))
    }

    @Test func `branches that need nobody join in the same command`() throws {
        let workflow = Workflow.sample(
            [.split("all", "a", "b"), .end("done", .approved)],
            branches: ["all/a": [.end("all/a/e", .done)], "all/b": []])
        #expect(try Trial.submitted(workflow).outcome == "approved")
    }

    @Test func `the result of a split holds those of its branches`() throws {
        let workflow = Workflow.sample(
            [.split("all", "a", "b", join: .any), .approve("next", .role("legal"))],
            branches: [
                "all/a": [.approve("all/a/my-opinion", .user("sun.jie"))],
                "all/b": [.approve("all/b/s", .user("liu.yang"))],
            ])
        var trial = try Trial.submitted(workflow)
        try trial.approve("sun.jie")
        let result = trial.instance?.results[StepPath(text: "all")]
        #expect(result?["a"]["outcome"] == "done")
        #expect(result?["a"]["my_opinion"]["by"] == "sun.jie")
        #expect(result?["b"]["outcome"] == "cancelled")
    }
}

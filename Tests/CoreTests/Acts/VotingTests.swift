import Core
import FEEL
import Testing

@Suite struct VotingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: VoteRule
        let acts: String
        let outcome: String?
        var testDescription: String { "\(rule): \(acts)" }
    }

    /// The committee are chen.wei, liu.yang and sun.jie; `a` approves, `r` rejects, in that order.
    static let rows = [
        Row(rule: .any, acts: "a", outcome: "done"),
        Row(rule: .any, acts: "r", outcome: "rejected"),
        Row(rule: .all, acts: "aa", outcome: nil),
        Row(rule: .all, acts: "aaa", outcome: "done"),
        Row(rule: .all, acts: "aar", outcome: "rejected"),
        Row(rule: .all, acts: "r", outcome: "rejected"),
        Row(rule: .majority, acts: "a", outcome: nil),
        Row(rule: .majority, acts: "aa", outcome: "done"),
        Row(rule: .majority, acts: "ar", outcome: nil),
        Row(rule: .majority, acts: "rr", outcome: "rejected"),
        Row(rule: .count(1), acts: "r", outcome: nil),
        Row(rule: .count(1), acts: "ra", outcome: "done"),
        Row(rule: .count(2), acts: "rr", outcome: "rejected"),
        Row(rule: .share(numerator: 2, denominator: 3), acts: "ra", outcome: nil),
        Row(rule: .share(numerator: 2, denominator: 3), acts: "raa", outcome: "done"),
        Row(rule: .share(numerator: 60, denominator: 100), acts: "aa", outcome: "done"),
    ]

    @Test(arguments: rows, [VoteOrder.together, .sequence])
    func `the votes decide a step under its rule`(row: Row, order: VoteOrder) throws {
        let workflow = Workflow.sample([.approve("committee", .role("committee"), vote: row.rule, order: order)])
        var trial = try Trial.submitted(workflow)
        for (person, act) in zip([PersonID]("chen.wei", "liu.yang", "sun.jie"), row.acts) {
            #expect(trial.outcome == nil)
            if act == "a" { try trial.approve(person) } else { try trial.reject(person) }
        }
        #expect(trial.outcome == row.outcome)
    }

    @Test func `in sequence only one person is asked at a time`() throws {
        let step = Step.approve("committee", .role("committee"), vote: .all, order: .sequence)
        var trial = try Trial.submitted(.sample([step]))
        #expect(trial.open == ["committee: chen.wei"])
        try trial.approve("chen.wei")
        #expect(trial.open == ["committee: liu.yang"])
        #expect(trial.kinds.last == "assigned")
    }

    @Test func `a second vote on the same task is refused and changes nothing`() throws {
        let workflow = Workflow.sample([.approve("committee", .role("committee"), vote: .all)])
        var trial = try Trial.submitted(workflow)
        let task = trial.task(of: "chen.wei")
        try trial.approve("chen.wei")
        let before = trial.record
        #expect(throws: Refusal.self) { try trial.act(.approve(Approve(task: task)), by: "chen.wei") }
        #expect(trial.record == before)
    }

    @Test func `the result of a step names who decided and how the votes stood`() throws {
        let workflow = Workflow.sample([
            .approve("committee", .role("committee"), vote: .count(2)), .approve("legal", .role("legal")),
        ])
        var trial = try Trial.submitted(workflow)
        try trial.reject("chen.wei")
        try trial.approve("liu.yang")
        try trial.approve("sun.jie")
        let result = trial.instance?.results[StepPath(text: "committee")]
        #expect(result?["outcome"] == "approved")
        #expect(result?["by"] == "sun.jie")
        #expect(result?["approvals"] == 2)
        #expect(result?["rejections"] == 1)
    }
}

extension [PersonID] {
    init(_ people: PersonID...) { self = people }
}

import Core
import FEEL
import Testing

@Suite struct ReturnTests {
    private let parallel = Workflow.sample(
        [
            .approve("manager", .role("manager", unit: .constant("pudong"), nearest: false)),
            .split("both", "legal", "risk"),
            .end("done", .approved),
        ],
        branches: [
            "both/legal": [
                .approve("both/legal/opinion", .role("legal")), .approve("both/legal/second", .user("sun.jie")),
            ],
            "both/risk": [.approve("both/risk/opinion", .role("risk"))],
        ])

    private let line = Workflow.sample([
        .approve("first", .role("legal")), .approve("second", .role("risk")), .approve("third", .user("sun.jie")),
    ])

    @Test func `a return goes to the initiator unless told otherwise`() throws {
        var trial = try Trial.submitted(line)
        try trial.giveBack("chen.wei")
        #expect(trial.open == ["start: li.na"])
        #expect(trial.instance?.tasks.first?.kind == .revise)
        try trial.complete("li.na", ["amount": 50])
        #expect(trial.open == ["first: chen.wei"])
        #expect(trial.instance?.data["amount"] == 50)
    }

    @Test func `rerun passes through the steps between again`() throws {
        var trial = try Trial.submitted(line)
        try trial.approve("chen.wei")
        try trial.approve("liu.yang")
        try trial.giveBack("sun.jie", to: "first", resume: .rerun)
        try trial.approve("chen.wei")
        #expect(trial.open == ["second: liu.yang"])
    }

    @Test func `back comes straight back to who returned`() throws {
        var trial = try Trial.submitted(line)
        try trial.approve("chen.wei")
        try trial.approve("liu.yang")
        try trial.giveBack("sun.jie", to: "first", resume: .back)
        try trial.approve("chen.wei")
        #expect(trial.open == ["third: sun.jie"])
    }

    @Test func `a rejection after a return with back ends the instance`() throws {
        var trial = try Trial.submitted(line)
        try trial.approve("chen.wei")
        try trial.giveBack("liu.yang", to: "first", resume: .back)
        try trial.reject("chen.wei")
        #expect(trial.outcome == "rejected")
    }

    @Test func `a return out of a branch cancels the other branches`() throws {
        var trial = try Trial.submitted(parallel)
        try trial.approve("zhao.lei")
        #expect(trial.open == ["both/legal/opinion: chen.wei", "both/risk/opinion: liu.yang"])
        try trial.giveBack("liu.yang", to: "manager", resume: .rerun)
        #expect(trial.open == ["manager: zhao.lei"])
        #expect(trial.instance?.scopes.count == 1)
        try trial.approve("zhao.lei")
        #expect(trial.open == ["both/legal/opinion: chen.wei", "both/risk/opinion: liu.yang"])
    }

    @Test func `back into a split keeps what other branches had finished`() throws {
        var trial = try Trial.submitted(parallel)
        try trial.approve("zhao.lei")
        try trial.approve("chen.wei")
        try trial.approve("sun.jie")
        try trial.giveBack("liu.yang", to: "start", resume: .back)
        try trial.complete("li.na")
        #expect(trial.open == ["both/risk/opinion: liu.yang"])
        try trial.approve("liu.yang")
        #expect(trial.outcome == "approved")
    }

    @Test func `back into a split puts an unfinished branch where it was`() throws {
        var trial = try Trial.submitted(parallel)
        try trial.approve("zhao.lei")
        try trial.approve("chen.wei")
        try trial.giveBack("liu.yang", to: "start", resume: .back)
        try trial.complete("li.na")
        #expect(trial.open == ["both/legal/second: sun.jie", "both/risk/opinion: liu.yang"])
    }

    @Test func `a return within a branch leaves the other branches alone`() throws {
        var trial = try Trial.submitted(parallel)
        try trial.approve("zhao.lei")
        try trial.approve("chen.wei")
        try trial.giveBack("sun.jie", to: "both/legal/opinion")
        #expect(trial.open == ["both/risk/opinion: liu.yang", "both/legal/opinion: chen.wei"])
    }

    @Test(arguments: ["third", "second", "both/risk/opinion", "nowhere"])
    func `a step that was not passed cannot be returned to`(target: String) throws {
        var trial = try Trial.submitted(line)
        try trial.approve("chen.wei")
        let refusal = #expect(throws: Refusal.self) { try trial.giveBack("liu.yang", to: target) }
        #expect(refusal?.code == "return.unreachable")
        #expect(refusal?.hint?.en == "It can go back to: first, start.")
    }
}

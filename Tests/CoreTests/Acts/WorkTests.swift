import Core
import FEEL
import Testing

@Suite struct WorkTests {
    @Test func `a claimed task is nobody else's until it is released`() throws {
        var trial = try Trial.submitted(.sample([.work("do", .role("committee"))]))
        #expect(trial.open.count == 3)
        try trial.act(.claim(Claim(task: trial.task(of: "liu.yang"))), by: "liu.yang")
        let refusal = #expect(throws: Refusal.self) { try trial.complete("sun.jie") }
        #expect(refusal?.code == "task.claimed")
        try trial.act(.release(Release(task: trial.task(of: "liu.yang"))), by: "liu.yang")
        try trial.complete("sun.jie")
        #expect(trial.outcome == "done")
    }

    @Test func `where everybody decides there is nothing to claim`() throws {
        var trial = try Trial.submitted(.sample([.approve("s", .role("committee"), vote: .all)]))
        let claim = Act.claim(Claim(task: trial.task(of: "sun.jie")))
        let refusal = #expect(throws: Refusal.self) { try trial.act(claim, by: "sun.jie") }
        #expect(refusal?.code == "claim.everybody")
    }

    @Test func `fields are filled within the rights of the step`() throws {
        let rights = FieldRights(named: ["limit": .require, "note": .edit], others: .read)
        var trial = try Trial.submitted(.sample([.work("do", .role("legal"), fields: rights)]))
        func refusal(_ fields: [String: Value]) -> String? {
            var copy = trial
            return #expect(throws: Refusal.self) { try copy.complete("chen.wei", fields) }?.code
        }
        #expect(refusal(["amount": 1]) == "field.not-editable")
        #expect(refusal(["note": "x"]) == "form.invalid")
        #expect(refusal(["limit": "x"]) == "form.invalid")
        #expect(refusal(["limitt": 5, "limit": 5]) == "form.invalid")
        try trial.complete("chen.wei", ["limit": 5, "note": "ok"])
        #expect(trial.instance?.data["limit"] == 5)
    }

    @Test func `a plugin's outcome decides where the instance goes`() throws {
        let steps = [
            Step.run("score", on: ["insufficient": "refuse"]), .end("fine", .approved), .end("refuse", "refused"),
        ]
        for (outcome, end) in [(Outcome.done, "approved"), ("insufficient", "refused")] {
            var trial = try Trial.submitted(.sample(steps))
            let job = try #require(trial.instance?.jobs.first)
            let finish = FinishJob(job: job.number, attempts: 1, result: .outcome(outcome, output: ["grade": "A"]))
            try trial.act(.finishJob(finish), actor: .engine)
            #expect(trial.outcome == end)
        }
    }

    @Test func `a plugin that failed for good stops the step, or goes where failed leads`() throws {
        let failure = FinishJob.Result.failure(code: "scoring.down", message: "no answer")
        var stopped = try Trial.submitted(.sample([.run("score")]))
        try stopped.act(.finishJob(FinishJob(job: 2, attempts: 5, result: failure)), actor: .engine)
        #expect(stopped.kinds.last == "incident-raised")
        try stopped.act(.retry(Retry(scope: Scope.root)), by: "admin.a")
        #expect(stopped.instance?.jobs.map(\.visit) == [2])

        var led = try Trial.submitted(
            .sample([.run("score", on: [.failed: "manual"]), .end("fine", .approved), .end("manual", "manual")]))
        try led.act(.finishJob(FinishJob(job: 2, attempts: 5, result: failure)), actor: .engine)
        #expect(led.outcome == "manual")
        #expect(led.instance?.results[StepPath(text: "score")]?["error"]["code"] == "scoring.down")
    }

    @Test func `an answer for a job that is gone changes nothing`() throws {
        var trial = try Trial.submitted(.sample([.run("score"), .approve("legal", .role("legal"))]))
        let finish = Act.finishJob(FinishJob(job: 2, attempts: 1, result: .outcome(.done, output: .null)))
        try trial.act(finish, actor: .engine)
        let refusal = #expect(throws: Refusal.self) { try trial.act(finish, actor: .engine) }
        #expect(refusal?.code == "job.stale")
    }

    @Test func `a timer fires when it is due and not before`() throws {
        let wait = Step.step("pause", .wait(WaitStep(duration: .constant(.daysTime(DaysTimeDuration(seconds: 60))))))
        var trial = try Trial.submitted(.sample([wait]))
        let timer = try #require(trial.instance?.timers.first)
        let early = #expect(throws: Refusal.self) {
            try trial.act(.fireTimer(FireTimer(timer: timer.number)), actor: .engine)
        }
        #expect(early?.code == "timer.early")
        trial.now = timer.due
        try trial.act(.fireTimer(FireTimer(timer: timer.number)), actor: .engine)
        #expect(trial.outcome == "done")
    }

    @Test func `a notify step tells people and goes on`() throws {
        let notify = Step.step("tell", .notify(NotifyStep(to: [.role("committee")], message: .constant("hello"))))
        let trial = try Trial.submitted(.sample([notify, .approve("legal", .role("legal"))]))
        let instance = try #require(trial.instance)
        let notices = Notice.arising(from: trial.record.map(\.event), before: nil, after: instance)
        #expect(notices.filter { $0.kind == .message }.map(\.person.text) == ["chen.wei", "liu.yang", "sun.jie"])
        #expect(notices.filter { $0.kind == .task }.map(\.person.text) == ["chen.wei"])
    }

    @Test func `an instance that ended takes comments and nothing else`() throws {
        var trial = try Trial.submitted(.sample([.end("e", .approved)]))
        try trial.act(.comment(Comment(text: "thanks")), by: "wang.fang")
        let refusal = #expect(throws: Refusal.self) { try trial.act(.withdraw(Withdraw()), by: "li.na") }
        #expect(refusal?.code == "instance.ended")
    }

    @Test func `a loop that waits for nobody is stopped`() throws {
        let loop = ChooseStep(cases: [ChooseStep.Case(condition: nil, then: StepPath(text: "a"))])
        let refusal = #expect(throws: Refusal.self) {
            _ = try Trial.submitted(.sample([.step("a", .set(SetStep(values: []))), .step("b", .choose(loop))]))
        }
        #expect(refusal?.code == "workflow.endless")
    }
}

import Core
import FEEL
import Testing

@Suite struct AuthorityTests {
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    @Test func `somebody else's task is refused`() throws {
        var trial = try Trial.submitted(.sample([.approve("legal", .role("legal"))]))
        let task = trial.task(of: "chen.wei")
        #expect(code { try trial.act(.approve(Approve(task: task)), by: "liu.yang") } == "task.not-yours")
    }

    @Test func `the initiator is not asked about their own request`() throws {
        let by = [Assignment.user("li.na"), .role("legal")]
        let trial = try Trial.submitted(.sample([.step("s", .approve(ApproveStep(by: by)))]))
        #expect(trial.open == ["s: chen.wei"])
    }

    @Test func `the initiator may decide where the definition allows it`() throws {
        let trial = try Trial.submitted(.sample([.approve("s", .user("li.na"), initiator: .allowed)]))
        #expect(trial.open == ["s: li.na"])
    }

    @Test func `a post that ended between task and act no longer decides`() throws {
        var directory = Directory.shanghai
        directory.posts.removeAll { $0.role == "legal" }
        let end = Moment(milliseconds: 1_648_440_001_000)
        directory.posts.append(Post(person: "chen.wei", role: "legal", unit: "branch", to: end))
        var trial = Trial(.sample([.approve("legal", .role("legal"))]), facts: Roster(directory))
        try trial.act(.submit(Submit(instance: Trial.id, data: ["amount": 5])), by: "li.na")
        trial.now = end
        #expect(code { try trial.approve("chen.wei") } == "task.authority-lost")
    }

    @Test func `who acted at one step is not asked at a step set apart from it`() throws {
        let rule = Separation(steps: [StepPath(text: "first"), StepPath(text: "second")])
        let steps = [Step.approve("first", .role("committee")), .approve("second", .role("committee"))]
        var trial = try Trial.submitted(.sample(steps, separation: [rule]))
        try trial.approve("liu.yang")
        #expect(trial.open == ["second: chen.wei", "second: sun.jie"])
    }

    @Test func `nobody to ask is an incident that an admin can retry`() throws {
        var trial = try Trial.submitted(.sample([.approve("s", .role("nobody-has-it"))]))
        guard case .at(let standing)? = trial.instance?.scopes[number: Scope.root]?.position else {
            Issue.record("the root is not at a step")
            return
        }
        #expect(standing.incident?.code == "step.nobody")
        #expect(code { try trial.act(.retry(Retry(scope: Scope.root)), by: "li.na") } == "instance.not-admin")
        try trial.act(.retry(Retry(scope: Scope.root)), by: "admin.a")
        #expect(trial.instance?.visits[StepPath(text: "s")] == 2)
    }

    @Test func `nobody to ask may skip the step or ask others`() throws {
        let skipping = try Trial.submitted(.sample([.approve("s", .role("nobody-has-it"), nobody: .skip)]))
        #expect(skipping.outcome == "done")
        let others = try Trial.submitted(
            .sample([.approve("s", .role("nobody-has-it"), nobody: .to([.role("risk")]))]))
        #expect(others.open == ["s: liu.yang"])
    }

    @Test func `a role in a unit climbs to the nearest holder only when told to`() throws {
        let unit = Binding.constant("pudong")
        let plain = try Trial.submitted(
            .sample([.approve("s", .role("legal", unit: unit, nearest: false), nobody: .skip)]))
        #expect(plain.outcome == "done")
        let nearest = try Trial.submitted(.sample([.approve("s", .role("legal", unit: unit, nearest: true))]))
        #expect(nearest.open == ["s: chen.wei"])
    }

    @Test func `the manager of a person is the head of their unit, and above it for the head`() throws {
        let workflow = Workflow.sample([.approve("s", .managerOf(.constant("li.na")))])
        #expect(try Trial.submitted(workflow).open == ["s: zhao.lei"])
        let head = Workflow.sample([.approve("s", .managerOf(.constant("zhao.lei")))])
        #expect(try Trial.submitted(head).open == ["s: wang.fang"])
    }

    @Test func `only those whom start names may submit`() throws {
        let workflow = Workflow.sample([.end("e", .approved)], start: Start(by: [.role("clerk")]))
        #expect(code { _ = try Trial.submitted(workflow, by: "chen.wei") } == "submit.denied")
        #expect(code { _ = try Trial.submitted(workflow, by: "stranger") } == "person.unknown")
        #expect(try Trial.submitted(workflow).outcome == "approved")
    }

    @Test func `only the engine brings a plugin's answer`() throws {
        var trial = try Trial.submitted(.sample([.run("score")]))
        let act = Act.finishJob(FinishJob(job: 2, attempts: 1, result: .outcome(.done, output: .null)))
        #expect(code { try trial.act(act, by: "li.na") } == "job.not-engine")
    }

    @Test func `only the initiator withdraws and only an admin cancels`() throws {
        var trial = try Trial.submitted(.sample([.approve("legal", .role("legal"))]))
        #expect(code { try trial.act(.withdraw(Withdraw()), by: "chen.wei") } == "withdraw.not-initiator")
        #expect(code { try trial.act(.cancel(Cancel(reason: "x")), by: "li.na") } == "instance.not-admin")
        var other = trial
        try trial.act(.withdraw(Withdraw()), by: "li.na")
        #expect(trial.outcome == "withdrawn")
        try other.act(.cancel(Cancel(reason: "closed")), by: "admin.a")
        #expect(other.outcome == "cancelled")
    }
}

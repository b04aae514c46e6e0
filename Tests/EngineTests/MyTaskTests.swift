import Core
import Engine
import Ports
import Testing

struct MyTaskTests {
    @Test func `a person with one open task need not name it`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        let task = try await office.engine.myTask(in: state.id, for: Identifier(literal: "wang"))
        #expect(task.number == state.task(of: .wang))
        #expect(
            try await office.engine.myTask(in: state.id, for: Identifier(literal: "li"), number: task.number) == task)
    }

    @Test func `whoever has none, or several, is told`() async throws {
        let both = Blueprint(
            id: Identifier(literal: "both"),
            steps: [
                Step(
                    path: StepPath(text: "split"),
                    kind: .parallel(
                        ParallelStep(branches: [Identifier(literal: "left"), Identifier(literal: "right")])))
            ],
            branches: ["split/left", "split/right"])
        let office = try await Office(both)
        let state = try await office.submit(both).instance
        await expectRefusal("task.none") {
            try await office.engine.myTask(in: state.id, for: Identifier(literal: "li"))
        }
        await expectRefusal("task.unknown") {
            try await office.engine.myTask(in: state.id, for: Identifier(literal: "wang"), number: 999)
        }
        do {
            _ = try await office.engine.myTask(in: state.id, for: Identifier(literal: "wang"))
            Issue.record("one of several tasks was taken")
        } catch let refusal as Refusal {
            #expect(refusal.code == "task.several")
            #expect(refusal.context.count == 2)
        }
    }

    @Test func `a task that somebody else has claimed is nobody else's`() async throws {
        let office = try await Office(.errand)
        let state = try await office.submit(.errand).instance
        try await office.act(.claim(Claim(task: state.task(of: .wang))), on: state.id, by: .wang)
        await expectRefusal("task.none") {
            try await office.engine.myTask(in: state.id, for: Identifier(literal: "zhao"))
        }
        #expect(try await office.engine.inbox(of: Identifier(literal: "zhao")).isEmpty)
        #expect(try await office.engine.inbox(of: Identifier(literal: "wang")).count == 1)
        #expect(try await office.engine.verify().isSound)
    }
}

struct ReferenceTests {
    @Test(arguments: [
        ("17", 17, nil), ("online-credit-17", 17, "online-credit"), ("a-1", 1, "a"), ("x-2-3", 3, "x-2"),
    ])
    func `instances are named with or without their workflow`(text: String, number: Int64, workflow: String?) throws {
        let reference = try #require(InstanceReference(text))
        #expect(reference.instance.number == number)
        #expect(reference.workflow?.text == workflow)
    }

    @Test(arguments: [
        "", "-", "-17", "0", "-0", "credit-", "credit", "１７", "+17", "Credit-17", "17-", "99999999999999999999",
    ])
    func `what names no instance is nothing`(text: String) {
        #expect(InstanceReference(text) == nil)
    }

    @Test func `tasks are named behind their instance`() throws {
        let task = try #require(TaskReference("online-credit-17.3"))
        #expect(task.instance.instance.number == 17)
        #expect(task.task == 3)
        #expect(TaskReference("17.3")?.task == 3)
        for text in ["17", "17.", ".3", "17.x", "17.0", "a.b.1"] { #expect(TaskReference(text) == nil) }
    }
}

import Core
import Engine
import Ports
import Testing

struct PreviewTests {
    @Test func `a preview says what would happen and writes nothing`() async throws {
        let office = try await Office(.rounds)
        let before = try await office.engine.statistics()
        let submission = try await office.engine.preview(submit: Blueprint.rounds.id, data: [:], by: .li)
        #expect(submission.next.map(\.person.text) == ["chen", "wang", "zhao"])
        #expect(try await office.engine.statistics() == before)

        let state = try await office.submit(.rounds).instance
        let stored = try await office.engine.statistics()
        let approval = try await office.engine.preview(state.approve(as: .wang), on: state.id, by: .wang)
        #expect(approval.before == state)
        #expect(approval.next.allSatisfy { $0.step.text == "second" })
        #expect(try await office.engine.statistics() == stored)
        #expect(try await office.engine.view(of: state.id).instance == state)

        let accepted = try await office.act(state.approve(as: .wang), on: state.id, by: .wang)
        #expect(accepted.instance == approval.instance)
        #expect(accepted.events == approval.events)
    }

    @Test func `what would be refused is refused`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        await expectRefusal("task.not-yours") {
            try await office.engine.preview(state.approve(as: .wang), on: state.id, by: .zhao)
        }
    }
}

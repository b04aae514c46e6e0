import Core
import Engine
import Ports
import Testing

struct IdempotencyTests {
    @Test func `the same submission again is answered with the first instance`() async throws {
        let office = try await Office(.rounds)
        let command = CommandID.fresh
        let first = try await office.submit(.rounds, command)
        let again = try await office.restarted().submit(
            Blueprint.rounds.id, data: [:], by: .li, command: command)
        #expect(again.repeated)
        #expect(again.receipt == first.receipt)
        #expect(again.instance == first.instance)
        #expect(again.events == first.events)
        #expect(try await office.engine.statistics().instances == 1)
    }

    @Test func `the same act again is answered with what it did, also after others acted`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        let command = CommandID.fresh
        let first = try await office.act(state.approve(as: .wang), on: state.id, by: .wang, command)
        let later = try await office.act(first.instance.approve(as: .zhao), on: state.id, by: .zhao)

        let again = try await office.act(state.approve(as: .wang), on: state.id, by: .wang, command)
        #expect(again.repeated)
        #expect(again.receipt == first.receipt)
        #expect(again.before == first.before)
        #expect(again.instance == first.instance)
        #expect(try await office.engine.view(of: state.id).instance == later.instance)
    }

    @Test func `an id that was used for something else is refused`() async throws {
        let office = try await Office(.rounds, .errand)
        let state = try await office.submit(.rounds).instance
        let other = try await office.submit(.rounds).instance
        let command = CommandID.fresh
        try await office.act(state.approve(as: .wang), on: state.id, by: .wang, command)

        await expectRefusal("command.id-reused") {
            try await office.act(state.approve(as: .zhao), on: state.id, by: .zhao, command)
        }
        await expectRefusal("command.id-reused") {
            try await office.act(other.approve(as: .wang), on: other.id, by: .wang, command)
        }
        await expectRefusal("command.id-reused") {
            try await office.act(state.reject(as: .wang), on: state.id, by: .wang, command)
        }
        await expectRefusal("command.id-reused") { try await office.submit(.rounds, by: .wang, command) }
        let start = CommandID.fresh
        try await office.submit(.rounds, start)
        await expectRefusal("command.id-reused") { try await office.submit(.errand, start) }
    }

    @Test func `a refused command leaves its id free and nothing behind`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        let command = CommandID.fresh
        await expectRefusal("task.not-yours") {
            try await office.act(state.approve(as: .wang), on: state.id, by: .zhao, command)
        }
        #expect(try await office.engine.view(of: state.id).instance == state)
        let accepted = try await office.act(state.approve(as: .zhao), on: state.id, by: .zhao, command)
        #expect(!accepted.repeated)
    }

    @Test func `people cannot take the engine's own ids`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        let taken = CommandID.timer(1, of: state.id)
        await expectRefusal("command.id-reserved") {
            try await office.act(state.approve(as: .wang), on: state.id, by: .wang, taken)
        }
    }

    @Test func `the same command from many callers at once is carried out once`() async throws {
        let office = try await Office(.rounds)
        let state = try await office.submit(.rounds).instance
        let command = CommandID.fresh
        let answers = try await withThrowingTaskGroup(of: Accepted.self) { group in
            for _ in 1...20 {
                group.addTask { try await office.act(state.approve(as: .wang), on: state.id, by: .wang, command) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { !$0.repeated } == 1)
        #expect(Set(answers.map(\.receipt)).count == 1)
    }
}

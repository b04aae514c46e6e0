import Core
import Engine
import FEEL
import CountersignPluginKit
import Ports
import Testing

struct SubmissionTests {
    @Test func `a submission is answered with its receipt and the state that the record folds to`() async throws {
        let office = try await Office(.rounds)
        let accepted = try await office.submit(.rounds)

        let view = try await office.engine.view(of: accepted.instance.id)
        #expect(accepted.before == nil)
        #expect(!accepted.repeated)
        #expect(view.instance == accepted.instance)
        #expect(view.events == accepted.events)
        #expect(view.head.hash == accepted.receipt.hash)
        #expect(view.history.last?.command == accepted.receipt.command)
        #expect(view.tasks.map(\.person.text) == ["chen", "wang", "zhao"])
    }

    @Test func `decisions lead to the end, and each receipt is the end of the chain`() async throws {
        let office = try await Office(.rounds)
        var state = try await office.submit(.rounds).instance
        for actor in [Actor.wang, .wang, .zhao, .chen] {
            let accepted = try await office.act(state.approve(as: actor), on: state.id, by: actor)
            #expect(accepted.before == state)
            #expect(try await office.engine.head(of: state.id).hash == accepted.receipt.hash)
            state = accepted.instance
        }
        #expect(!state.isRunning)
        #expect(try await office.engine.verify().isSound)
    }

    @Test func `an engine that remembers nothing goes on where another stopped`() async throws {
        let office = try await Office(.rounds)
        let first = try await office.submit(.rounds).instance
        let second = try await office.restarted().act(
            first.approve(as: .wang), on: first.id, by: .wang, command: .fresh
        ).instance
        // The first engine still remembers the state before.
        let third = try await office.act(second.approve(as: .zhao), on: first.id, by: .zhao).instance
        #expect(try await office.engine.view(of: first.id).instance == third)
    }

    @Test func `what is not there is refused by name`() async throws {
        let office = try await Office(.rounds)
        let instance = InstanceID(number: 99)
        let nobody = Identifier(literal: "nobody")
        await expectRefusal("workflow.unknown") {
            try await office.engine.submit(nobody, data: [:], by: .li, command: .fresh)
        }
        await expectRefusal("workflow.unknown") {
            try await office.engine.submit(Blueprint.rounds.id, version: 7, data: [:], by: .li, command: .fresh)
        }
        await expectRefusal("instance.unknown") { try await office.act(.withdraw(Withdraw()), on: instance, by: .li) }
        await expectRefusal("instance.unknown") { try await office.engine.view(of: instance) }
        await expectRefusal("instance.unknown") { try await office.engine.verify(instance) }
    }

    @Test func `time never runs backwards in a record`() async throws {
        let office = try await Office(.rounds)
        let late = SimulatedClock(at: Moment.start.advanced(byMilliseconds: -60_000))
        let state = try await office.submit(.rounds).instance
        let slow = Engine(
            store: office.store, compile: { Blueprint.rounds.workflow(version: $0.version) }, plugins: PluginRegistry(),
            clock: late, logger: .silent)
        let accepted = try await slow.act(state.approve(as: .wang), on: state.id, by: .wang, command: .fresh)
        #expect(accepted.events.allSatisfy { $0.at == .start })
        #expect(try await office.engine.verify().isSound)
    }

    @Test func `a long record is read from its snapshot`() async throws {
        let office = try await Office(.rounds)
        let id = try await office.submit(.rounds).instance.id
        for number in 1...70 { try await office.act(.comment(Comment(text: "\(number)")), on: id, by: .li) }
        let snapshot = try await office.store.read { try $0.snapshot(of: id) }
        #expect(snapshot?.sequence == 64)
        let accepted = try await office.restarted().act(
            .comment(Comment(text: "last")), on: id, by: .li, command: .fresh)
        #expect(try await office.engine.view(of: id).instance == accepted.instance)
        #expect(try await office.engine.verify().isSound)
    }
}

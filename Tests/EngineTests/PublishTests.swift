import Core
import Engine
import Ports
import Testing

struct PublishTests {
    private func publish(_ text: String, _ version: Int?, in office: Office) async throws -> PublishOutcome {
        try await office.engine.publish(
            source: text, workflow: Blueprint.rounds.workflow(version: version ?? 0), version: version, by: .li)
    }

    @Test func `each new text is the next version, and the same text changes nothing`() async throws {
        let office = try await Office()
        #expect(try await publish("one", 1, in: office) == .published(version: 1))
        #expect(try await publish("one", 1, in: office) == .unchanged(version: 1))
        #expect(try await publish("two", nil, in: office) == .published(version: 2))
        #expect(try await publish("two", nil, in: office) == .unchanged(version: 2))
        #expect(try await publish("three", 3, in: office) == .published(version: 3))
        #expect(try await publish("one", 1, in: office) == .unchanged(version: 1))
        #expect(try await office.engine.workflows().map(\.version) == [1, 2, 3])
    }

    @Test(arguments: [
        (version: 1, code: "publish.version-taken"), (2, "publish.version-taken"), (4, "publish.version-gap"),
        (0, "publish.version-taken"),
    ])
    func `another text under a wrong number is refused`(version: Int, code: String) async throws {
        let office = try await Office()
        _ = try await publish("one", 1, in: office)
        _ = try await publish("two", 2, in: office)
        await expectRefusal(code) { try await publish("other", version, in: office) }
        #expect(try await office.engine.workflows().count == 2)
    }

    @Test func `the first version is 1`() async throws {
        let office = try await Office()
        await expectRefusal("publish.version-gap") { try await publish("one", 2, in: office) }
    }

    @Test func `running instances keep their version, new ones take the newest`() async throws {
        let office = try await Office(.rounds)
        let old = try await office.submit(.rounds).instance
        _ = try await publish("another", nil, in: office)
        let new = try await office.submit(.rounds).instance
        #expect((old.version, new.version) == (1, 2))
        let approved = try await office.act(old.approve(as: .wang), on: old.id, by: .wang)
        #expect(approved.workflow.version == 1)
        let pinned = try await office.engine.submit(
            Blueprint.rounds.id, version: 1, data: [:], by: .li, command: .fresh)
        #expect(pinned.instance.version == 1)
    }

    @Test func `lists know the titles of the steps`() async throws {
        let office = try await Office(.rounds)
        let id = try await office.submit(.rounds).instance.id
        let inbox = try await office.engine.inbox(of: Identifier(literal: "wang"))
        #expect(inbox.map(\.instance) == [id])
        #expect(inbox.map(\.stepTitle) == [LocalizedText("first")])
        #expect(try await office.engine.workflow(Blueprint.rounds.id).published.source == Blueprint.rounds.source)
    }
}

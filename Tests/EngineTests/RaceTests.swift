import Core
import Engine
import Ports
import Testing

struct RaceTests {
    /// What became of three people who decide in the same instant, each through an engine of their own.
    private func race(_ vote: VoteRule) async throws -> (accepted: [Accepted], refused: [String], office: Office) {
        let blueprint = Blueprint(
            id: Identifier(literal: "race"), steps: [.approve("first", vote), .approve("second", .any)])
        let office = try await Office(blueprint)
        let state = try await office.submit(blueprint).instance
        let answers = await withTaskGroup(of: Result<Accepted, any Error>.self) { group in
            for actor in [Actor.wang, .zhao, .chen] {
                let engine = office.restarted()
                group.addTask {
                    do {
                        return .success(
                            try await engine.act(
                                state.approve(as: actor), on: state.id, by: actor, command: .fresh))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refused = answers.compactMap { answer -> String? in
            guard case .failure(let error) = answer else { return nil }
            return (error as? Refusal)?.code ?? "\(error)"
        }
        return (answers.compactMap { try? $0.get() }, refused, office)
    }

    private func entries(of step: String, in office: Office) async throws -> Int {
        let id = try #require(try await office.engine.instances().first?.id)
        return try await office.engine.view(of: id).events.count { recorded in
            guard case .entered(let entered) = recorded.event else { return false }
            return entered.step.text == step
        }
    }

    @Test(arguments: 1...8) func `where all must approve, three at once advance exactly once`(round: Int) async throws {
        let (accepted, refused, office) = try await race(.all)
        #expect(accepted.count == 3)
        #expect(refused.isEmpty)
        #expect(try await entries(of: "second", in: office) == 1)
        #expect(try await office.engine.verify().isSound)
    }

    @Test(arguments: 1...8) func `where any may approve, one of three at once advances`(round: Int) async throws {
        let (accepted, refused, office) = try await race(.any)
        #expect(accepted.count == 1)
        #expect(refused == ["task.closed", "task.closed"])
        #expect(try await entries(of: "second", in: office) == 1)
        #expect(try await office.engine.verify().isSound)
    }
}

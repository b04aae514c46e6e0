import CountersignPluginKit
import Foundation
import RemoteAccess
import Testing

@Suite struct ConcurrencyTests {
    let scratch = ScratchDirectory()

    /// A plugin of its own, with a lock file handle of its own, as another process would have it.
    func harness(pool: String) throws -> PluginHarness<RemoteAccessPlugin> {
        PluginHarness(
            try RemoteAccessPlugin(
                configuration: .init(
                    pool: pool, endpoint: "vpn.bank.example:51820", serverPublicKey: RemoteAccessTests.serverKey,
                    stateDirectory: scratch.path)))
    }

    @Test func `concurrent grants never share an address, and the pool is used up exactly`() async throws {
        let harnesses = try (1...4).map { _ in try harness(pool: "10.66.0.0/27") }
        let answers = await withTaskGroup(of: PluginAnswer.self) { group in
            for number in 0..<40 {
                group.addTask { await harnesses[number % 4].run(RemoteAccessTests.grant, key: "grant-\(number)") }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let addresses = answers.compactMap { $0.output?["address"].asString }
        #expect(addresses.count == 29)
        #expect(Set(addresses).count == 29)
        #expect(answers.count { $0.outcome == "pool-exhausted" } == 11)
        #expect(try scratch.names(in: "active").count == 29)
        #expect(try scratch.text("server-peers.conf").components(separatedBy: "[Peer]").count == 30)
    }

    @Test func `concurrent repetitions of one grant make one peer`() async throws {
        let harnesses = try (1...4).map { _ in try harness(pool: "10.66.0.0/27") }
        let answers = await withTaskGroup(of: PluginAnswer.self) { group in
            for number in 0..<12 {
                group.addTask {
                    await harnesses[number % 4].run(RemoteAccessTests.grant, key: "one", attempt: number + 1)
                }
            }
            return await group.reduce(into: Set<PluginAnswer>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(try scratch.names(in: "active").count == 1)
        #expect(try scratch.names(in: "clients").count == 1)
    }

    @Test(arguments: [1, 7, 42, 2026] as [UInt64])
    func `random grants and revocations keep addresses and files in step`(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let harness = try harness(pool: "10.66.0.0/28")
        var held: [String: String] = [:]
        for step in 0..<60 {
            if let peer = held.keys.sorted().randomElement(using: &random), Bool.random(using: &random) {
                let answer = await harness.run(["action": "revoke", "peer": .string(peer)], key: "\(step)")
                #expect(answer.output?["revoked_at"].isNull == false, "seed \(seed), step \(step)")
                held[peer] = nil
            } else {
                let output = await harness.run(RemoteAccessTests.grant, key: "\(step)").output ?? nil
                guard let peer = output["peer"].asString, let address = output["address"].asString else {
                    #expect(held.count == 13, "seed \(seed), step \(step)")
                    continue
                }
                #expect(!held.values.contains(address), "seed \(seed), step \(step)")
                held[peer] = address
            }
            #expect(try scratch.names(in: "active") == held.values.map { $0 + ".json" }.sorted(), "seed \(seed)")
            #expect(try scratch.names(in: "clients") == held.keys.map { $0 + ".conf" }.sorted(), "seed \(seed)")
        }
    }
}

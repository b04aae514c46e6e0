import CountersignPluginKit
import Foundation
import RemoteAccess
import Testing

/// What a crash leaves between two steps is taken up by the next run.
@Suite struct RecoveryTests {
    let scratch = ScratchDirectory()
    let harness: PluginHarness<RemoteAccessPlugin>

    init() throws {
        harness = PluginHarness(
            try RemoteAccessPlugin(
                configuration: .init(
                    pool: "10.66.0.0/29", endpoint: "vpn.bank.example:51820",
                    serverPublicKey: RemoteAccessTests.serverKey, stateDirectory: scratch.path)))
    }

    @Test func `a grant that had only written the client's file is made anew`() async throws {
        let peer = try #require(await harness.run(RemoteAccessTests.grant, key: "a").output?["peer"].asString)
        let orphan = try scratch.text("clients/\(peer).conf")
        try scratch.remove("active/10.66.0.2.json")
        let output = try #require(await harness.run(RemoteAccessTests.grant, key: "a", attempt: 2).output)
        #expect(output["peer"].asString == peer)
        let client = try scratch.text("clients/\(peer).conf")
        #expect(client != orphan)
        #expect(try scratch.text("server-peers.conf").contains(try #require(output["public_key"].asString)))
    }

    @Test func `a revocation that had only written its file is finished`() async throws {
        let receipt = try #require(await harness.run(RemoteAccessTests.grant, key: "a").output)
        let peer = try #require(receipt["peer"].asString)
        let active = try scratch.text("active/10.66.0.2.json")
        let client = try scratch.text("clients/\(peer).conf")
        let revoked = await harness.run(["action": "revoke", "peer": .string(peer)], key: "b")
        try scratch.write(active, to: "active/10.66.0.2.json")
        try scratch.write(client, to: "clients/\(peer).conf")

        #expect(await harness.run(RemoteAccessTests.grant, key: "c").output?["address"] == "10.66.0.2")
        #expect(try scratch.names(in: "clients").contains("\(peer).conf") == false)
        #expect(await harness.run(["action": "revoke", "peer": .string(peer)], key: "b", attempt: 2) == revoked)
    }

    @Test func `half-written files are not peers`() async throws {
        _ = await harness.run(RemoteAccessTests.grant, key: "a")
        try scratch.write("{\"id\":", to: "active/10.66.0.3.json.new")
        try scratch.write("[Peer]", to: "server-peers.conf.new")
        #expect(await harness.run(RemoteAccessTests.grant, key: "b").output?["address"] == "10.66.0.3")
    }

    @Test func `the server's file is made again where it is missing`() async throws {
        _ = await harness.run(RemoteAccessTests.grant, key: "a")
        let before = try scratch.text("server-peers.conf")
        try scratch.remove("server-peers.conf")
        _ = await harness.run(RemoteAccessTests.grant, key: "a", attempt: 2)
        #expect(try scratch.text("server-peers.conf") == before)
    }

    @Test func `a damaged file is named, and its address not given away`() async throws {
        _ = await harness.run(RemoteAccessTests.grant, key: "a")
        try scratch.write("{", to: "active/10.66.0.2.json")
        let error = await harness.run(RemoteAccessTests.grant, key: "b").error
        #expect(error?.code == "remote-access.state")
        #expect(error?.context == ["file": "10.66.0.2.json"])
    }

    @Test func `another holder of the lock is waited for, and no longer than the attempt may last`() async throws {
        _ = await harness.run(RemoteAccessTests.grant, key: "a")
        let holder = try LockHolder(scratch.path + "/lock")
        let context = PluginContext(
            idempotencyKey: "b", attempt: 1, now: .simulated,
            deadline: Instant.simulated.advanced(by: .milliseconds(20)),
            instance: "instance-1", workflow: WorkflowReference(id: "test", version: 1), step: "step", initiator: "li",
            actor: nil, logger: PluginContext.simulated().logger)
        let error = await harness.plugin.run(RemoteAccessTests.grant, context).error
        #expect(error?.code == "remote-access.busy")
        #expect(error?.isRetryable == true)
        holder.release()
        #expect(await harness.run(RemoteAccessTests.grant, key: "b").outcome == .done)
    }
}

/// Holds a lock as another process would: through a file handle of its own.
struct LockHolder {
    private let handle: FileHandle

    init(_ path: String) throws {
        handle = try #require(FileHandle(forUpdatingAtPath: path))
        try #require(flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    }

    func release() { try? handle.close() }
}

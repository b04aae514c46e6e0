import CountersignPluginKit
import Foundation
import RemoteAccess
import Testing

@Suite struct RemoteAccessTests {
    let scratch = ScratchDirectory()

    static let serverKey = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="
    static let grant: Value = [
        "action": "grant", "person": "li.na", "device": "laptop", "until": .date(day("2026-03-31")),
    ]

    func harness(pool: String = "10.66.0.0/24") throws -> PluginHarness<RemoteAccessPlugin> {
        PluginHarness(
            try RemoteAccessPlugin(
                configuration: .init(
                    pool: pool, endpoint: "vpn.bank.example:51820", serverPublicKey: Self.serverKey,
                    stateDirectory: scratch.path, dns: ["10.0.0.53"])))
    }

    @Test func `grants a peer with an address and an expiry, and tells no secret`() async throws {
        let output = try #require(await harness().run(Self.grant).output)
        #expect(output["address"] == "10.66.0.2")
        #expect(output["expires_at"].asDateTime?.description == "2026-03-31T16:00:00Z")
        let peer = try #require(output["peer"].asString)
        #expect(output["client_config"] == .string("clients/\(peer).conf"))
        let client = try lines(of: "clients/\(peer).conf")
        let secrets = [try #require(client["PrivateKey"]), try #require(client["PresharedKey"])]
        for secret in secrets { #expect(!PluginHarness<RemoteAccessPlugin>.json(output).contains(secret)) }
    }

    @Test func `the client's configuration fits the server's`() async throws {
        let output = try #require(await harness().run(Self.grant).output)
        let client = try lines(of: try #require(output["client_config"].asString))
        let server = try lines(of: try #require(output["server_peers"].asString))
        #expect(client["Address"] == "10.66.0.2/32")
        #expect(client["DNS"] == "10.0.0.53")
        #expect(client["PublicKey"] == Self.serverKey)
        #expect(client["Endpoint"] == "vpn.bank.example:51820")
        #expect(client["AllowedIPs"] == "10.66.0.0/24")
        #expect(client["PersistentKeepalive"] == "25")
        #expect(server["PublicKey"] == output["public_key"].asString)
        #expect(server["AllowedIPs"] == "10.66.0.2/32")
        #expect(server["PresharedKey"] == client["PresharedKey"])
        for name in ["PrivateKey", "PresharedKey"] {
            #expect(client[name].flatMap { Data(base64Encoded: $0) }?.count == 32)
        }
    }

    @Test func `secrets are readable by their owner only`() async throws {
        let output = try #require(await harness().run(Self.grant).output)
        #expect(try scratch.mode(of: try #require(output["client_config"].asString)) == 0o600)
        #expect(try scratch.mode(of: "server-peers.conf") == 0o600)
        #expect(try scratch.mode(of: "active/10.66.0.2.json") == 0o600)
        #expect(try scratch.mode(of: "clients") == 0o700)
    }

    @Test func `a repeated grant is the same peer with the same keys`() async throws {
        let broken = try await harness().violations(of: Self.grant) { try scratch.snapshot() }
        #expect(broken == [])
        #expect(try scratch.names(in: "clients").count == 1)
    }

    @Test func `a revocation removes keys and frees the address, and can be repeated`() async throws {
        let harness = try harness()
        let peer = try #require(await harness.run(Self.grant, key: "grant").output?["peer"])
        let revoke: Value = ["action": "revoke", "peer": peer]
        #expect(await harness.run(revoke, key: "revoke").output?["revoked_at"].asDateTime != nil)
        let broken = try await harness.violations(of: revoke) { try scratch.snapshot() }
        #expect(broken == [])
        #expect(try scratch.names(in: "clients") == [])
        #expect(try scratch.text("server-peers.conf") == "")
        // A late repetition of the grant says what it said, and brings nothing back.
        #expect(await harness.run(Self.grant, key: "grant", attempt: 2).output?["address"] == "10.66.0.2")
        #expect(try scratch.names(in: "clients") == [])
        #expect(await harness.run(Self.grant, key: "next").output?["address"] == "10.66.0.2")
    }

    @Test func `says when the pool is exhausted, and goes on when peers expire`() async throws {
        let harness = try harness(pool: "10.66.0.0/29")
        var addresses: [String] = []
        for number in 1...5 {
            let output = await harness.run(Self.grant, key: "\(number)").output
            addresses.append(output?["address"].asString ?? "none")
        }
        #expect(addresses == (2...6).map { "10.66.0.\($0)" })
        let full = await harness.run(Self.grant, key: "6")
        #expect(full == .completed("pool-exhausted", output: ["pool": "10.66.0.0/29"]))

        let april: Value = ["action": "grant", "person": "wang", "until": .date(day("2026-04-30"))]
        let later = try #require(DateTime("2026-03-31T16:00:00Z").flatMap(Instant.init))
        let again = await harness.run(april, key: "6", now: later)
        #expect(again.output?["address"] == "10.66.0.2")
        #expect(try scratch.names(in: "revoked").count == 5)
    }

    @Test func `the state survives a restart`() async throws {
        let first = try #require(await harness().run(Self.grant, key: "a").output)
        #expect(try await harness().run(Self.grant, key: "a").output == first)
        #expect(try await harness().run(Self.grant, key: "b").output?["address"] == "10.66.0.3")
    }

    @Test(
        arguments: [
            (["action": "grant", "until": .date(day("2026-03-31"))], "remote-access.request"),
            (["action": "grant", "person": "li"], "remote-access.request"),
            (
                ["action": "grant", "person": "li\nPrivateKey", "until": .date(day("2026-03-31"))],
                "remote-access.request"
            ),
            (["action": "grant", "person": "li", "until": .date(day("2026-02-28"))], "remote-access.period"),
            (["action": "grant", "person": "li", "until": .date(day("2036-02-28"))], "remote-access.period"),
            (
                [
                    "action": "grant", "person": "li", "until": .date(day("2026-03-31")),
                    "expires_at": "2026-03-31T00:00:00Z",
                ], "remote-access.request"
            ),
            (["action": "grant", "person": "li", "expires_at": "2026-03-31T00:00:00"], "remote-access.request"),
            (["action": "revoke"], "remote-access.request"),
            (["action": "revoke", "peer": "../../etc/passwd"], "remote-access.unknown-peer"),
            (["action": "borrow"], "plugin.input"),
        ] as [(Value, String)])
    func `refuses requests that make no sense`(input: Value, code: String) async throws {
        let error = try await harness().run(input).error
        #expect(error?.code == code)
        #expect(error?.retry == .final)
    }

    @Test(arguments: [
        "10.66.0.1/24", "10.66.0.0/31", "10.66.0.0/8", "10.66.0/24", "10.66.00.0/24", "10.66.0.0", "fd00::/64",
        "10.66.0.256/24", "10.66.0.0/024",
    ])
    func `refuses a pool that is none`(pool: String) {
        #expect { try harness(pool: pool) } throws: { ($0 as? PluginError)?.code == "remote-access.configuration" }
    }

    @Test func `the schema agrees with the types`() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let file = here.appending(path: "../../Plugins/RemoteAccess/schema.json")
        #expect(try harness().schemaDifferences(try String(contentsOf: file, encoding: .utf8)) == [])
    }

    private func lines(of name: String) throws -> [String: String] {
        var entries: [String: String] = [:]
        for line in try scratch.text(name).split(separator: "\n") {
            guard let sign = line.firstRange(of: " = ") else { continue }
            entries[String(line[..<sign.lowerBound])] = String(line[sign.upperBound...])
        }
        return entries
    }
}

func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

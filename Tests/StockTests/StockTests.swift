import CountersignPluginKit
import Foundation
import GRDB
import Stock
import Testing

@Suite struct StockTests {
    let fixture = StockFixture()
    let harness: PluginHarness<StockPlugin>

    init() async {
        harness = fixture.harness()
        _ = await fixture.receiveMasks(harness)
    }

    func reserve(_ quantity: Int, sites: Value = nil, partial: Bool = false, key: String = "reserve") async
        -> PluginAnswer
    {
        await harness.run(
            [
                "action": "reserve", "item": "mask", "quantity": .number(Decimal128(quantity)), "sites": sites,
                "partial": .boolean(partial),
            ], key: key)
    }

    @Test func `gives out first what expires first, and nothing past its day`() async {
        #expect(await reserve(30).moves == ["head-office/b3 20", "east-lake/b1 5", "east-lake/b2 5"])
    }

    @Test func `goes through the sites in the order of the request`() async {
        let moves = await reserve(20, sites: ["east-lake", "head-office"]).moves
        #expect(moves == ["east-lake/b1 5", "east-lake/b2 10", "head-office/b3 5"])
    }

    @Test func `says what there is where it is not enough, and reserves nothing`() async throws {
        let answer = await reserve(16, sites: ["east-lake"])
        #expect(answer.outcome == "short")
        #expect(answer.output?["shortages"] == [["item": "mask", "requested": 16, "available": 15]])
        #expect(answer.output?["reservation"].isNull == true)
        #expect(try fixture.count("allocations") == 0)
        #expect(try fixture.count("movements") == 4)
    }

    @Test func `reserves a part only if asked`() async {
        let answer = await reserve(99, partial: true)
        #expect(answer.outcome == "partial")
        #expect(answer.moves.count == 3)
        #expect(answer.output?["shortages"] == [["item": "mask", "requested": 99, "available": 35]])
        #expect(await reserve(1, partial: true, key: "again").outcome == "short")
    }

    @Test func `reserves all lines or none`() async throws {
        let input: Value = [
            "action": "reserve", "lines": [["item": "mask", "quantity": 5], ["item": "glove", "quantity": 1]],
        ]
        let answer = await harness.run(input)
        #expect(answer.outcome == "short")
        #expect(answer.output?["shortages"] == [["item": "glove", "requested": 1, "available": 0]])
        #expect(try fixture.count("allocations") == 0)
    }

    @Test func `two lines of one item take from the same stock`() async {
        let line: Value = ["item": "mask", "quantity": 18]
        let answer = await harness.run(["action": "reserve", "lines": [line, line]])
        #expect(answer.output?["shortages"] == [["item": "mask", "requested": 18, "available": 17]])
    }

    @Test func `issues, returns and releases what was reserved`() async throws {
        let reservation = try #require(await reserve(12, sites: ["east-lake"]).output?["reservation"])
        #expect(await harness.run(act("issue", reservation), key: "i").moves == ["east-lake/b1 5", "east-lake/b2 7"])
        #expect(await harness.run(act("release", reservation), key: "r").moves == [])
        let some: Value = ["action": "return", "reservation": reservation, "item": "mask", "quantity": 8]
        #expect(await harness.run(some, key: "t").moves == ["east-lake/b2 7", "east-lake/b1 1"])
        #expect(await harness.run(act("return", reservation), key: "u").moves == ["east-lake/b1 4"])
        #expect(await harness.run(some, key: "v").error?.code == "stock.too-much")
        #expect(await harness.run(act("issue", reservation), key: "j").error?.code == "stock.nothing-reserved")
        #expect(try fixture.imbalances() == [])
    }

    @Test func `a release frees what was reserved`() async throws {
        let reservation = try #require(await reserve(35, key: "a").output?["reservation"])
        #expect(await reserve(1, key: "b").outcome == "short")
        #expect(await harness.run(act("release", reservation), key: "c").moves.count == 3)
        #expect(await reserve(35, key: "d").outcome == .done)
    }

    @Test func `says what there is, batch by batch`() async {
        _ = await reserve(3, sites: ["east-lake"])
        let balances = await harness.run(["action": "balance", "item": "mask", "site": "east-lake"]).output?["balances"]
        let rows = (balances?.asList ?? []).map { row in
            [row["on_hand"].asInt ?? -1, row["reserved"].asInt ?? -1, row["available"].asInt ?? -1]
        }
        #expect(rows == [[9, 0, 0], [5, 3, 2], [10, 0, 10]])
    }

    @Test func `a batch may be used on its last day`() async throws {
        let day = try #require(DateTime("2026-03-01T23:59:59+08:00").flatMap(Instant.init))
        let input: Value = ["action": "reserve", "item": "mask", "quantity": 9, "sites": ["east-lake"]]
        #expect(await harness.run(input, key: "last", now: day).moves == ["east-lake/b0 9"])
    }

    @Test(
        arguments: [
            ["action": "reserve", "item": "mask", "quantity": 3],
            ["action": "reserve", "item": "mask", "quantity": 300],
            ["action": "balance", "item": "mask"], ["action": "issue", "reservation": "R-99"],
            ["action": "receive", "item": "mask", "quantity": 3, "site": "east-lake"],
        ] as [Value])
    func `keeps the contract of plugins`(input: Value) async throws {
        let broken = try await harness.violations(of: input) {
            [try fixture.count("movements"), try fixture.count("operations"), try fixture.count("allocations")]
        }
        #expect(broken == [])
    }

    @Test func `a key that is used for another request is refused`() async {
        _ = await reserve(1, key: "same")
        #expect(await reserve(2, key: "same").error?.code == "stock.key-reused")
    }

    @Test(
        arguments: [
            (["action": "reserve", "item": "mask", "quantity": 0], "stock.request"),
            (["action": "reserve", "item": "mask", "quantity": -5], "stock.request"),
            (["action": "reserve", "quantity": 1], "stock.request"),
            (["action": "reserve", "lines": []], "stock.request"),
            (["action": "receive", "item": "mask", "quantity": 1], "stock.request"),
            (["action": "receive", "item": "", "quantity": 1, "site": "x"], "stock.request"),
            (
                [
                    "action": "receive", "item": "mask", "quantity": 1, "site": "east-lake", "batch": "b1",
                    "best_before": "2030-01-01",
                ], "stock.batch-differs"
            ),
            (["action": "issue"], "stock.request"),
            (["action": "release", "reservation": "R-9"], "stock.unknown-reservation"),
            (["action": "balance"], "stock.request"),
            (["action": "reserve", "item": "mask", "quantity": "3"], "plugin.input"),
        ] as [(Value, String)])
    func `refuses requests that make no sense, and moves nothing`(input: Value, code: String) async throws {
        let error = await harness.run(input).error
        #expect(error?.code == code)
        #expect(error?.retry == .final)
        #expect(try fixture.count("operations") == 1)
    }

    @Test func `the ledger is append-only, and the file durable`() async throws {
        let queue = try DatabaseQueue(path: fixture.file)
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM movements") } }
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE movements SET on_hand = 0") }
        }
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE batches SET reserved = on_hand + 1") }
        }
        let journal = try await queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(journal != "wal")
    }

    @Test func `a file of a later version is refused`() async throws {
        let queue = try DatabaseQueue(path: fixture.file)
        try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(await fixture.harness().run(["action": "balance", "item": "mask"]).error?.code == "stock.storage")
    }

    @Test func `the schema agrees with the types`() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: here.appending(path: "../../Plugins/Stock/schema.json"), encoding: .utf8)
        #expect(harness.schemaDifferences(text) == [])
    }

    private func act(_ action: String, _ reservation: Value) -> Value {
        ["action": .string(action), "reservation": reservation]
    }
}

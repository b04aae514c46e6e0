import CountersignPluginKit
import GRDB
import Stock
import Testing

/// Random operations, with repetitions: balances never go below zero and equal the sums of the ledger.
@Suite struct RandomOperationTests {
    @Test(arguments: [1, 2, 5, 13] as [UInt64])
    func `balances are the sums of the ledger and never negative`(seed: UInt64) async throws {
        let fixture = StockFixture()
        let harness = fixture.harness()
        var random = SplitMix64(seed: seed)
        var reservations: [Value] = []
        var expected = 0
        for step in 0..<100 {
            let input = Self.operation(&random, reservations)
            let answer = await harness.run(input, key: "\(step)")
            if Int.random(in: 0..<5, using: &random) == 0 {
                let again = await harness.run(input, key: "\(step)", attempt: 2)
                #expect(answer == again, "seed \(seed), step \(step)")
            }
            if let reservation = answer.output?["reservation"], !reservation.isNull, input["action"] == "reserve" {
                reservations.append(reservation)
            }
            expected += Self.change(of: input["action"].asString, by: answer)
            #expect(answer.error.map { !$0.isRetryable } ?? true, "seed \(seed), step \(step): \(answer)")
            #expect(try fixture.imbalances() == [], "seed \(seed), step \(step)")
        }
        let total = try fixture.read { try Int.fetchOne($0, sql: "SELECT total(on_hand) FROM batches") }
        #expect(total == expected, "seed \(seed)")
        #expect(expected > 0 && reservations.count > 5, "seed \(seed): nothing much happened")
    }

    private static func operation(_ random: inout SplitMix64, _ reservations: [Value]) -> Value {
        let quantity = Value.number(Decimal128(Int.random(in: 1...12, using: &random)))
        let item = ["mask", "glove", "口罩"].randomElement(using: &random) ?? "mask"
        let site = ["east", "west"].randomElement(using: &random) ?? "east"
        let reservation = reservations.randomElement(using: &random) ?? "R-0"
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
            let batch = Int.random(in: 1...3, using: &random)
            return [
                "action": "receive", "item": .string(item), "quantity": quantity, "site": .string(site),
                "batch": .string("b\(batch)"), "best_before": .string("202\(5 + batch)-06-30"),
            ]
        case 2, 3:
            return [
                "action": "reserve", "item": .string(item), "quantity": quantity,
                "partial": .boolean(.random(using: &random)),
            ]
        case 4: return ["action": "issue", "reservation": reservation]
        case 5: return ["action": "release", "reservation": reservation]
        case 6: return ["action": "return", "reservation": reservation]
        default:
            return ["action": "return", "reservation": reservation, "item": .string(item), "quantity": quantity]
        }
    }

    /// What an answer adds to the shelves.
    private static func change(of action: String?, by answer: PluginAnswer) -> Int {
        let moved = (answer.output?["moves"].asList ?? []).reduce(0) { $0 + ($1["quantity"].asInt ?? 0) }
        return switch action {
        case "receive", "return": moved
        case "issue": -moved
        default: 0
        }
    }
}

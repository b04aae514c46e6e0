import CountersignPluginKit
import GRDB
import Stock
import Testing

@Suite struct ConcurrencyTests {
    let fixture = StockFixture()

    @Test func `concurrent requests over several connections never take more than there is`() async throws {
        let harnesses = (0..<6).map { _ in fixture.harness() }
        _ = await fixture.receiveMasks(harnesses[0])
        let answers = await withTaskGroup(of: PluginAnswer.self) { group in
            for number in 0..<60 {
                let input: Value = ["action": "reserve", "item": "mask", "quantity": 1]
                group.addTask { await harnesses[number % 6].run(input, key: "take-\(number)") }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.compactMap(\.error) == [])
        #expect(answers.count { $0.outcome == .done } == 35)
        #expect(answers.count { $0.outcome == "short" } == 25)
        #expect(try fixture.imbalances() == [])
    }

    @Test func `concurrent repetitions of one request move once`() async throws {
        let harnesses = (0..<4).map { _ in fixture.harness() }
        _ = await fixture.receiveMasks(harnesses[0])
        let answers = await withTaskGroup(of: PluginAnswer.self) { group in
            for number in 0..<12 {
                let input: Value = ["action": "reserve", "item": "mask", "quantity": 2]
                group.addTask { await harnesses[number % 4].run(input, key: "one", attempt: number + 1) }
            }
            return await group.reduce(into: Set<PluginAnswer>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        #expect(try fixture.count("operations") == 2)
        #expect(try fixture.count("movements") == 5)
    }

    @Test func `a file that another process holds is a retryable error, soon`() async throws {
        let harness = fixture.harness(busyTimeout: 0)
        _ = await fixture.receiveMasks(harness)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: fixture.file, configuration: configuration)
        try await other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
        }
        let answer = await harness.run(["action": "reserve", "item": "mask", "quantity": 1])
        #expect(answer.error?.code == "stock.busy")
        #expect(answer.error?.retry == .retryable(after: .seconds(1)))
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        #expect(await harness.run(["action": "reserve", "item": "mask", "quantity": 1]).outcome == .done)
    }
}

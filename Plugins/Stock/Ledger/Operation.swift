import CountersignPluginKit
import Foundation
import GRDB

/// One run in its transaction: answered from what was answered before, or performed and kept.
struct Operation {
    let database: Database
    let context: PluginContext
    let utcOffset: Int

    func perform(_ order: Order, _ request: StockRequest) throws -> PluginResult<StockReceipt> {
        let asked = try Operation.json(request)
        if let answer = try answerBefore(to: asked) { return answer }
        try database.execute(
            sql: "INSERT INTO operations (key, request, instance, actor, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                context.idempotencyKey, asked, context.instance, context.actor, context.now.milliseconds,
            ])
        let id = database.lastInsertedRowID
        let book = Book(database: database, operation: id, today: today)
        let result = try book.perform(order)
        try database.execute(
            sql: "UPDATE operations SET outcome = ?, output = ? WHERE id = ?",
            arguments: [result.outcome.name, try Operation.json(result.output), id])
        return result
    }

    private func answerBefore(to asked: String) throws -> PluginResult<StockReceipt>? {
        let row = try Row.fetchOne(
            database, sql: "SELECT request, outcome, output FROM operations WHERE key = ?",
            arguments: [context.idempotencyKey])
        guard let row else { return nil }
        guard row["request"] == asked else {
            throw PluginError(
                "stock.key-reused", "the idempotency key was used for another request",
                context: ["key": context.idempotencyKey])
        }
        let output: String = row["output"]
        return PluginResult(
            PluginOutcome(row["outcome"]), try JSONDecoder().decode(StockReceipt.self, from: Data(output.utf8)))
    }

    private var today: CalendarDate? {
        context.now.advanced(by: .seconds(utcOffset)).dateTime?.date
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

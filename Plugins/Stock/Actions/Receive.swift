import CountersignPluginKit
import GRDB

extension Book {
    /// Goods come in. A batch that is known gets more, and must have the same day.
    func receive(_ deliveries: [Order.Delivery]) throws -> PluginResult<StockReceipt> {
        var receipt = StockReceipt()
        for delivery in deliveries {
            let place = delivery.place
            try open(place, bestBefore: delivery.bestBefore)
            try move(place, onHand: delivery.quantity)
            receipt.moves.append(
                .init(
                    item: place.item, site: place.site, batch: place.batch, bestBefore: delivery.bestBefore,
                    quantity: delivery.quantity))
        }
        return .done(receipt)
    }

    private func open(_ place: Place, bestBefore: CalendarDate?) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT best_before FROM batches WHERE item = ? AND site = ? AND batch = ?",
            arguments: [place.item, place.site, place.batch])
        guard let row else {
            try database.execute(
                sql:
                    "INSERT INTO batches (item, site, batch, best_before, on_hand, reserved) VALUES (?, ?, ?, ?, 0, 0)",
                arguments: [place.item, place.site, place.batch, bestBefore?.description])
            return
        }
        guard Book.bestBefore(row) == bestBefore else {
            throw PluginError(
                "stock.batch-differs", "the batch \(place.batch) of \(place.item) at \(place.site) has another day",
                context: ["item": place.item, "site": place.site, "batch": place.batch],
                hint: "give the goods a batch of their own")
        }
    }
}

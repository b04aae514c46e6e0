import CountersignPluginKit
import GRDB

extension Book {
    /// What there is, batch by batch.
    func balance(item: String?, site: String?) throws -> PluginResult<StockReceipt> {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT item, site, batch, best_before, on_hand, reserved FROM batches
                WHERE (:item IS NULL OR item = :item) AND (:site IS NULL OR site = :site)
                ORDER BY item, site, best_before IS NULL, best_before, batch
                """,
            arguments: ["item": item, "site": site])
        return .done(StockReceipt(balances: rows.map(balance)))
    }

    private func balance(_ row: Row) -> StockReceipt.Balance {
        let (place, day) = (Book.place(row), Book.bestBefore(row))
        let (onHand, reserved): (Int, Int) = (row["on_hand"], row["reserved"])
        let isUsable = day.flatMap { day in today.map { day >= $0 } } ?? true
        return .init(
            item: place.item, site: place.site, batch: place.batch, bestBefore: day, onHand: onHand,
            reserved: reserved, available: isUsable ? onHand - reserved : 0)
    }
}

import CountersignPluginKit
import GRDB

extension Book {
    /// Puts aside: site after site as given, and within each what expires first. All lines or none, unless `partial`.
    func reserve(_ demands: [Order.Demand], sites: [String]?, partial: Bool) throws -> PluginResult<StockReceipt> {
        let reservation = "R-\(operation)"
        var receipt = StockReceipt()
        try database.inSavepoint {
            for demand in demands {
                let moves = try take(demand, sites: sites, for: reservation)
                let found = moves.reduce(0) { $0 + $1.quantity }
                if found < demand.quantity {
                    receipt.shortages.append(
                        .init(item: demand.item, requested: demand.quantity, available: found))
                }
                receipt.moves += moves
            }
            return receipt.shortages.isEmpty || partial ? .commit : .rollback
        }
        if receipt.shortages.isEmpty {
            receipt.reservation = reservation
            return .done(receipt)
        }
        guard partial, !receipt.moves.isEmpty else {
            receipt.moves = []
            return PluginResult(.short, receipt)
        }
        receipt.reservation = reservation
        return PluginResult(.partial, receipt)
    }

    /// Takes as much of a line as there is.
    private func take(
        _ demand: Order.Demand, sites: [String]?, for reservation: String
    ) throws -> [StockReceipt.Move] {
        var left = demand.quantity
        var moves: [StockReceipt.Move] = []
        for site in sites.map({ $0.map(Optional.some) }) ?? [nil] {
            for row in try available(demand, at: site) where left > 0 {
                let (place, quantity) = (Book.place(row), min(left, row["available"]))
                try move(place, reserved: quantity, reservation: reservation)
                try add(quantity, of: place, to: reservation)
                moves.append(
                    .init(
                        item: place.item, site: place.site, batch: place.batch, bestBefore: Book.bestBefore(row),
                        quantity: quantity))
                left -= quantity
            }
        }
        return moves
    }

    private func available(_ demand: Order.Demand, at site: String?) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT item, site, batch, best_before, on_hand - reserved AS available FROM batches
                WHERE item = :item AND (:site IS NULL OR site = :site) AND (:batch IS NULL OR batch = :batch)
                  AND on_hand > reserved AND (best_before IS NULL OR best_before >= :today)
                ORDER BY best_before IS NULL, best_before, site, batch
                """,
            arguments: ["item": demand.item, "site": site, "batch": demand.batch, "today": today?.description])
    }

    private func add(_ quantity: Int, of place: Place, to reservation: String) throws {
        try database.execute(
            sql: """
                INSERT INTO allocations (reservation, item, site, batch, reserved) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET reserved = reserved + excluded.reserved
                """,
            arguments: [reservation, place.item, place.site, place.batch, quantity])
    }
}

import CountersignPluginKit
import Foundation
import GRDB
import Stock

/// A ledger in a scratch file, and as many plugins on it as there would be processes.
final class StockFixture: Sendable {
    let file: String

    init() {
        file = FileManager.default.temporaryDirectory.appending(path: "stock-\(UUID().uuidString).sqlite").path
    }

    deinit { for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: file + suffix) } }

    /// A plugin with a connection of its own.
    func harness(busyTimeout: Int = 60) -> PluginHarness<StockPlugin> {
        PluginHarness(StockPlugin(configuration: .init(file: file, busyTimeout: busyTimeout)))
    }

    /// Brings masks in: two batches at the sub-branch, one at the head office, one past its day.
    func receiveMasks(_ harness: PluginHarness<StockPlugin>) async -> PluginAnswer {
        await harness.run(
            [
                "action": "receive",
                "lines": [
                    line("mask", 10, "east-lake", "b2", "2027-06-30"), line("mask", 5, "east-lake", "b1", "2026-12-31"),
                    line("mask", 20, "head-office", "b3", "2026-06-30"),
                    line("mask", 9, "east-lake", "b0", "2026-03-01"),
                ],
            ], key: "receive-masks")
    }

    func line(_ item: String, _ quantity: Int, _ site: String, _ batch: String, _ day: String) -> Value {
        [
            "item": .string(item), "quantity": .number(Decimal128(quantity)), "site": .string(site),
            "batch": .string(batch), "best_before": .string(day),
        ]
    }

    func count(_ table: String) throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }

    /// Batches whose balance is not the sum of their movements, or not that of their reservations; and
    /// reservations that are not the sum of theirs.
    func imbalances() throws -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT b.item || '/' || b.site || '/' || b.batch
                    FROM batches AS b LEFT JOIN movements AS m USING (item, site, batch)
                    GROUP BY b.item, b.site, b.batch
                    HAVING b.on_hand <> coalesce(sum(m.on_hand), 0) OR b.reserved <> coalesce(sum(m.reserved), 0)
                    UNION ALL
                    SELECT b.item || '/' || b.site || '/' || b.batch || ' reserved'
                    FROM batches AS b LEFT JOIN allocations AS a USING (item, site, batch)
                    GROUP BY b.item, b.site, b.batch HAVING b.reserved <> coalesce(sum(a.reserved), 0)
                    UNION ALL
                    SELECT a.item || '/' || a.site || '/' || a.batch || ' of ' || a.reservation
                    FROM allocations AS a LEFT JOIN movements AS m USING (reservation, item, site, batch)
                    GROUP BY a.reservation, a.item, a.site, a.batch
                    HAVING a.reserved <> sum(m.reserved) OR a.returned - a.issued <> sum(m.on_hand)
                    """)
        }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        let queue = try DatabaseQueue(path: file)
        return try queue.read(body)
    }
}

extension PluginAnswer {
    /// What moved, as `site/batch quantity`.
    var moves: [String] {
        (output?["moves"].asList ?? []).map { move in
            "\(move["site"].asString ?? "?")/\(move["batch"].asString ?? "?") \(move["quantity"].asInt ?? 0)"
        }
    }
}

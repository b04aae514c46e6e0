import CountersignPluginKit
import GRDB

/// What an operation may do to the ledger. All changes of batches go through `move`, so that each leaves its row.
struct Book {
    let database: Database
    let operation: Int64
    /// The day at the site; batches that were best before it are not given out.
    let today: CalendarDate?

    func perform(_ order: Order) throws -> PluginResult<StockReceipt> {
        switch order {
        case .receive(let deliveries): try receive(deliveries)
        case .reserve(let demands, let sites, let partial): try reserve(demands, sites: sites, partial: partial)
        case .issue(let reservation): try issue(reservation)
        case .takeBack(let demands, let reservation): try takeBack(demands, reservation)
        case .release(let reservation): try release(reservation)
        case .balance(let item, let site): try balance(item: item, site: site)
        }
    }

    /// Changes a batch, and writes the row that says so.
    func move(_ place: Place, onHand: Int = 0, reserved: Int = 0, reservation: String? = nil) throws {
        try database.execute(
            sql: """
                UPDATE batches SET on_hand = on_hand + ?, reserved = reserved + ?
                WHERE item = ? AND site = ? AND batch = ?
                """,
            arguments: [onHand, reserved, place.item, place.site, place.batch])
        try database.execute(
            sql: """
                INSERT INTO movements (operation, reservation, item, site, batch, on_hand, reserved)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [operation, reservation, place.item, place.site, place.batch, onHand, reserved])
    }

    /// What a reservation has taken from one batch.
    struct Allocation {
        let place: Place
        let bestBefore: CalendarDate?
        let reserved: Int
        /// Issued and not returned.
        let out: Int

        func move(_ quantity: Int) -> StockReceipt.Move {
            .init(item: place.item, site: place.site, batch: place.batch, bestBefore: bestBefore, quantity: quantity)
        }
    }

    /// What a reservation has taken, first expired first.
    ///
    /// - Throws: `stock.unknown-reservation`, final.
    func allocations(of reservation: String) throws -> [Allocation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT item, site, batch, best_before, a.reserved AS reserved, issued - returned AS out
                FROM allocations AS a JOIN batches USING (item, site, batch) WHERE reservation = ?
                ORDER BY item, best_before IS NULL, best_before, site, batch
                """,
            arguments: [reservation])
        guard !rows.isEmpty else {
            throw PluginError(
                "stock.unknown-reservation", "there is no reservation \"\(reservation)\"",
                context: ["reservation": reservation])
        }
        return rows.map { row in
            Allocation(
                place: Book.place(row), bestBefore: Book.bestBefore(row), reserved: row["reserved"], out: row["out"])
        }
    }

    /// Adds to the columns of an allocation.
    func allocate(
        _ reservation: String, _ place: Place, reserved: Int = 0, issued: Int = 0, returned: Int = 0
    ) throws {
        try database.execute(
            sql: """
                UPDATE allocations SET reserved = reserved + ?, issued = issued + ?, returned = returned + ?
                WHERE reservation = ? AND item = ? AND site = ? AND batch = ?
                """,
            arguments: [reserved, issued, returned, reservation, place.item, place.site, place.batch])
    }

    static func place(_ row: Row) -> Place { Place(item: row["item"], site: row["site"], batch: row["batch"]) }

    static func bestBefore(_ row: Row) -> CalendarDate? {
        let text: String? = row["best_before"]
        return text.flatMap(CalendarDate.init)
    }
}

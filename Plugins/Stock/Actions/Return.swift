import CountersignPluginKit

extension Book {
    /// Takes back what was issued, to the batches it came from: all of it, or the lines that are given, of which what
    /// expires last comes first.
    func takeBack(_ demands: [Order.Demand], _ reservation: String) throws -> PluginResult<StockReceipt> {
        var receipt = StockReceipt(reservation: reservation)
        if demands.isEmpty {
            for allocation in try allocations(of: reservation) where allocation.out > 0 {
                receipt.moves.append(try takeBack(allocation.out, of: allocation, reservation))
            }
        }
        for demand in demands {
            var left = demand.quantity
            for allocation in try allocations(of: reservation).reversed() {
                let matches =
                    allocation.place.item == demand.item
                    && (demand.batch == nil || allocation.place.batch == demand.batch)
                guard matches, allocation.out > 0, left > 0 else { continue }
                let quantity = min(left, allocation.out)
                receipt.moves.append(try takeBack(quantity, of: allocation, reservation))
                left -= quantity
            }
            guard left == 0 else { throw tooMuch(demand, over: left, reservation) }
        }
        return .done(receipt)
    }

    private func takeBack(
        _ quantity: Int, of allocation: Allocation, _ reservation: String
    ) throws -> StockReceipt.Move {
        try move(allocation.place, onHand: quantity, reservation: reservation)
        try allocate(reservation, allocation.place, returned: quantity)
        return allocation.move(quantity)
    }

    private func tooMuch(_ demand: Order.Demand, over: Int, _ reservation: String) -> PluginError {
        PluginError(
            "stock.too-much", "\(demand.quantity) of \(demand.item) came back, which is \(over) more than are out",
            context: ["item": demand.item, "reservation": reservation])
    }
}

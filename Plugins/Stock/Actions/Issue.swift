import CountersignPluginKit

extension Book {
    /// Hands out all that is still reserved.
    func issue(_ reservation: String) throws -> PluginResult<StockReceipt> {
        var receipt = StockReceipt(reservation: reservation)
        for allocation in try allocations(of: reservation) where allocation.reserved > 0 {
            let quantity = allocation.reserved
            try move(allocation.place, onHand: -quantity, reserved: -quantity, reservation: reservation)
            try allocate(reservation, allocation.place, reserved: -quantity, issued: quantity)
            receipt.moves.append(allocation.move(quantity))
        }
        guard !receipt.moves.isEmpty else {
            throw PluginError(
                "stock.nothing-reserved", "nothing of the reservation \(reservation) is left to issue",
                context: ["reservation": reservation])
        }
        return .done(receipt)
    }
}

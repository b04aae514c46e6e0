import CountersignPluginKit

extension Book {
    /// Gives up what is still reserved. Nothing left is no error: an undo step may come after the issue.
    func release(_ reservation: String) throws -> PluginResult<StockReceipt> {
        var receipt = StockReceipt(reservation: reservation)
        for allocation in try allocations(of: reservation) where allocation.reserved > 0 {
            let quantity = allocation.reserved
            try move(allocation.place, reserved: -quantity, reservation: reservation)
            try allocate(reservation, allocation.place, reserved: -quantity)
            receipt.moves.append(allocation.move(quantity))
        }
        return .done(receipt)
    }
}

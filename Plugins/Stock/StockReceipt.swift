public import CountersignPluginKit

/// What was done.
public struct StockReceipt: Codable, Hashable, Sendable {
    /// What moved from or to one batch.
    public struct Move: Codable, Hashable, Sendable {
        /// The item.
        public var item: String
        /// The site.
        public var site: String
        /// The batch.
        public var batch: String
        /// The last day on which the batch may be used.
        public var bestBefore: CalendarDate?
        /// Pieces.
        public var quantity: Int
    }

    /// An item of which there is not enough.
    public struct Shortage: Codable, Hashable, Sendable {
        /// The item.
        public var item: String
        /// Pieces that were asked for.
        public var requested: Int
        /// Pieces that could be had.
        public var available: Int
    }

    /// What there is of a batch.
    public struct Balance: Codable, Hashable, Sendable {
        /// The item.
        public var item: String
        /// The site.
        public var site: String
        /// The batch.
        public var batch: String
        /// The last day on which the batch may be used.
        public var bestBefore: CalendarDate?
        /// Pieces on the shelf, reserved ones included.
        public var onHand: Int
        /// Pieces that are reserved.
        public var reserved: Int
        /// Pieces that can be reserved; none of a batch past its day.
        public var available: Int
    }

    /// The reservation, where there is one.
    public var reservation: String?
    /// What moved.
    public var moves: [Move] = []
    /// What there was not enough of.
    public var shortages: [Shortage] = []
    /// What there is, where that was asked.
    public var balances: [Balance] = []
}

public import CountersignPluginKit

/// What a workflow asks for.
public struct StockRequest: Codable, Hashable, Sendable {
    /// What to do.
    public enum Action: String, Codable, Sendable, CaseIterable {
        /// Goods come in.
        case receive
        /// Put aside for a request.
        case reserve
        /// Hand out what was reserved.
        case issue
        /// Take back what was issued.
        case `return`
        /// Give up what is reserved and not yet issued.
        case release
        /// Say what there is.
        case balance
    }

    /// One item of a request.
    public struct Line: Codable, Hashable, Sendable {
        /// The item's id.
        public var item: String
        /// Pieces, 1 to 1,000,000,000.
        public var quantity: Int
        /// To receive: where. Else nothing.
        public var site: String?
        /// To receive: the batch, `-` unless told. To return: the batch, any unless told.
        public var batch: String?
        /// To receive: the last day on which the batch may be used.
        public var bestBefore: CalendarDate?
    }

    /// What to do.
    public var action: Action
    /// Several items at once; or else one by the keys below.
    public var lines: [Line]?
    /// The item's id.
    public var item: String?
    /// Pieces.
    public var quantity: Int?
    /// To receive: where. To say what there is: where, anywhere unless told.
    public var site: String?
    /// The batch.
    public var batch: String?
    /// To receive: the last day on which the batch may be used.
    public var bestBefore: CalendarDate?
    /// To reserve: the sites to take from, in this order; any unless told.
    public var sites: [String]?
    /// To reserve: take what there is where it is not enough.
    public var partial: Bool?
    /// To issue, return and release: the reservation, from the receipt.
    public var reservation: String?
}

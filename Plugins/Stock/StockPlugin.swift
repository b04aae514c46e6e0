public import CountersignPluginKit
import GRDB

/// Keeps a ledger of items in batches at sites: stock comes in, is reserved, issued, returned, released.
public struct StockPlugin: StepPlugin {
    /// How the plugin is set up.
    public struct Configuration: Sendable {
        /// The ledger, an SQLite file of the plugin's own. All processes that move stock share it.
        public var file: String
        /// How long a run waits for another process at most, in seconds.
        public var busyTimeout: Int
        /// The offset from UTC in which a day begins, in seconds; China's unless told.
        public var utcOffset: Int

        /// A set-up.
        public init(file: String, busyTimeout: Int = 5, utcOffset: Int = 28_800) {
            self.file = file
            self.busyTimeout = busyTimeout
            self.utcOffset = utcOffset
        }
    }

    /// `stock`
    public static let name = "stock"
    /// What it does.
    public static let summary = "Receives, reserves, issues, returns and releases stock by batch and site"
    /// `short`: not enough, and nothing was reserved. `partial`: not enough, and what was there is reserved, as asked.
    public static let outcomes: [PluginOutcome] = [.short, .partial]

    private let ledger: Ledger

    /// The plugin. The file is opened, and made where it is missing, at the first run.
    public init(configuration: Configuration) {
        ledger = Ledger(configuration)
    }

    /// Makes one movement, or says what there is.
    public func run(_ input: StockRequest, _ context: PluginContext) async throws -> PluginResult<StockReceipt> {
        let order = try Order(input)
        return try await ledger.write { database in
            try Operation(database: database, context: context, utcOffset: ledger.utcOffset).perform(order, input)
        }
    }
}

extension PluginOutcome {
    static let short: PluginOutcome = "short"
    static let partial: PluginOutcome = "partial"
}

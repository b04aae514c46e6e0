/// Why a plugin could not do its work, and whether a repetition can help.
///
/// ```swift
/// throw PluginError("core-banking.account-closed", "account \(number) is closed", context: ["account": number])
/// throw PluginError("core-banking.unavailable", "no answer", retry: .retryable(after: .seconds(30)))
/// ```
public struct PluginError: Error, Hashable, Sendable {
    /// Whether to try again.
    public enum Retry: Hashable, Sendable {
        /// Try again; not sooner than `after`, where given, and within the limits of the step's `retry:`.
        case retryable(after: Duration?)
        /// Trying again cannot help: the step ends as `failed`.
        case final

        /// Try again when the step's `retry:` says so.
        public static let retryable = Retry.retryable(after: nil)
    }

    /// What went wrong, for programs: `plugin-name.what`. The set is open.
    public let code: String
    /// What went wrong, for people, in one sentence. No secrets: it is written into the record.
    public let message: String
    /// What the message is about.
    public let context: [String: String]
    /// What the reader can do about it.
    public let hint: String?
    /// Whether to try again.
    public let retry: Retry

    /// An error; final unless told.
    public init(
        _ code: String, _ message: String, context: [String: String] = [:], hint: String? = nil, retry: Retry = .final
    ) {
        self.code = code
        self.message = message
        self.context = context
        self.hint = hint
        self.retry = retry
    }

    /// Whether trying again can help.
    public var isRetryable: Bool {
        switch retry {
        case .retryable: true
        case .final: false
        }
    }
}

extension PluginError: CustomStringConvertible {
    /// `code: message`
    public var description: String { "\(code): \(message)" }
}

extension PluginError {
    /// The codes that the kit itself gives.
    public enum Codes {
        /// The input does not fit the plugin's `Input`. Final.
        public static let input = "plugin.input"
        /// The output cannot become a value: it holds a number that is not decimal, for instance. Final.
        public static let output = "plugin.output"
        /// The plugin answered an outcome that it does not declare. Final.
        public static let undeclaredOutcome = "plugin.undeclared-outcome"
        /// The plugin threw something other than a `PluginError`. Retryable.
        public static let unclassified = "plugin.unclassified"
        /// The run was cancelled, at its deadline or because the engine stops. Retryable.
        public static let cancelled = "plugin.cancelled"
    }
}

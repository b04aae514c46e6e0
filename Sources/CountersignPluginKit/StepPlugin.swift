/// A plugin that does the work of a `run` step.
///
/// ```swift
/// public struct Greeting: StepPlugin {
///     public struct Input: Codable, Sendable { public var customerName: String }
///     public struct Output: Codable, Sendable { public var text: String }
///
///     public static let name = "greeting"
///     public static let summary = "Writes a greeting"
///
///     public func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output> {
///         .done(Output(text: "Dear \(input.customerName)"))
///     }
/// }
/// ```
///
/// In a workflow: `hello: { run: greeting, with: { customer_name: = customer } }`, and later `= hello.text`.
///
/// **The contract**
/// - *At least once.* A run may be repeated after a crash or a lost answer, with the same `idempotencyKey`. A repeated
///   run has no second effect and gives the same answer. Pass the key on to the system that you call, or keep it beside
///   what you wrote, in the same transaction.
/// - *Time is a parameter.* Read `context.now`, not the machine's clock.
/// - *Deadline.* The engine cancels the task at `context.deadline`; let `CancellationError` through.
/// - *Errors.* Throw `PluginError` and say whether a repetition can help. Any other error counts as retryable.
/// - *Exact numbers.* Amounts are `Decimal128`, never `Double`.
///
/// Keys: a property `approvedAmount` is the key `approved_amount` in a workflow; its own spelling is accepted too.
///
/// `PluginHarness` checks the contract in a test. Compensation (`undo`) is a step of its own today: name a second plugin
/// in the step's `undo:`.
public protocol StepPlugin: Sendable {
    /// What `with:` gives. Missing and null fields must be optional properties.
    associatedtype Input: Decodable & Sendable
    /// What the step's result is. Where it is `Decodable` too, the checker knows its fields.
    associatedtype Output: Encodable & Sendable

    /// The word after `run:`, `[a-z0-9][a-z0-9._-]{0,63}`.
    static var name: String { get }
    /// One sentence that says what it does.
    static var summary: String { get }
    /// The outcomes beyond `done` and `failed`; none unless told.
    static var outcomes: [PluginOutcome] { get }

    /// Does the work.
    ///
    /// - Throws: `PluginError`, or any error, which then counts as retryable.
    func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output>
}

extension StepPlugin {
    /// No outcomes beyond `done` and `failed`.
    public static var outcomes: [PluginOutcome] { [] }
}

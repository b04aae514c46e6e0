import CountersignPluginKit

/// A plugin whose behaviour its input chooses.
struct Chameleon: StepPlugin {
    enum Mode: String, Codable, CaseIterable { case done, short, undeclared, final, retryable, unclassified, cancelled }

    struct Input: Codable {
        var mode: Mode
        var approvedAmount: Decimal128?
    }

    struct Output: Codable {
        var approvedAmount: Decimal128?
        var attempt: Int
    }

    static let name = "chameleon"
    static let summary = "Behaves as it is told"
    static let outcomes: [PluginOutcome] = ["short"]

    struct Odd: Error {}

    func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output> {
        let output = Output(approvedAmount: input.approvedAmount, attempt: context.attempt)
        switch input.mode {
        case .done: return .done(output)
        case .short: return PluginResult("short", output)
        case .undeclared: return PluginResult("surprise", output)
        case .final: throw PluginError("chameleon.final", "no")
        case .retryable: throw PluginError("chameleon.later", "later", retry: .retryable(after: .seconds(3)))
        case .unclassified: throw Odd()
        case .cancelled: throw CancellationError()
        }
    }
}

/// Answers something else each time, and counts it.
actor Counter {
    private(set) var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}

struct Forgetful: StepPlugin {
    struct Input: Codable {}
    struct Output: Codable { var count: Int }

    static let name = "forgetful"
    static let summary = "Ignores the idempotency key"

    let counter = Counter()

    func run(_ input: Input, _ context: PluginContext) async throws -> PluginResult<Output> {
        .done(Output(count: await counter.next()))
    }
}

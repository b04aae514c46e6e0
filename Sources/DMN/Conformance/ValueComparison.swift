import FEEL

/// Whether a value is the expected one: numbers within 1e-8, texts exactly, times with their zone, contexts whatever the
/// order of their entries.
struct ValueComparison {
    let zones: any ZoneRules

    private static let tolerance = Decimal128("0.00000001") ?? 0

    func agree(_ expected: Value, _ given: Value) -> Bool {
        switch (expected, given) {
        case (.number(let expected), .number(let given)):
            guard let difference = expected - given else { return false }
            return !(Self.tolerance < difference) && !(Self.tolerance < -difference)
        case (.list(let expected), .list(let given)):
            return expected.count == given.count && zip(expected, given).allSatisfy { agree($0, $1) }
        case (.context(let expected), .context(let given)):
            return expected.count == given.count
                && expected.entries.allSatisfy { entry in given[entry.name].map { agree(entry.value, $0) } ?? false }
        case (.time(let expected), .time(let given)):
            return expected == given
        case (.dateTime(let expected), .dateTime(let given)):
            return expected == given
        default: return expected == given
        }
    }
}

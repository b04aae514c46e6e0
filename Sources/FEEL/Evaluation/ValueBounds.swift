/// Bounds on values that are built on each other. What a value holds is walked, compared, written and let go of
/// recursively, and a part that is there twice counts twice: `{a: [1, 1], b: [a, a], c: [b, b]}` doubles with every entry.
enum ValueBounds {
    /// Lists and contexts within each other: as many as the stored form of values takes.
    static let depth = 64

    /// Whether a value is no deeper than that, and no larger than the budget: walking it is paid for.
    ///
    /// - Parameter share: how many parts, as a power of two, make a step.
    static func hold(_ value: Value, _ frame: inout Frame, share: Int = 0, depth: Int = ValueBounds.depth) -> Bool {
        switch value {
        case .list(let elements):
            guard depth > 0, frame.spend(1 + elements.count >> share) else { return false }
            return elements.allSatisfy { hold($0, &frame, share: share, depth: depth - 1) }
        case .context(let context):
            guard depth > 0, frame.spend(1 + context.count >> share) else { return false }
            return context.entries.allSatisfy { hold($0.value, &frame, share: share, depth: depth - 1) }
        case .range(let range):
            guard depth > 0, frame.spend() else { return false }
            return range.ends.allSatisfy { hold($0, &frame, share: share, depth: depth - 1) }
        case .function(let function):
            guard depth > 0, frame.spend() else { return false }
            guard let closure = function.body as? Closure else { return true }
            return closure.captured.allSatisfy {
                hold(closure.locals[$0], &frame, share: share, depth: depth - 1)
            }
        case .string(let text): return frame.spend(text.utf8.count >> 6)
        default: return true
        }
    }

    /// What handing a value to a function takes beyond the call: one step for each 64 elements or 256 bytes, since some
    /// functions go through all of them.
    static func cost(of argument: Value) -> Int {
        switch argument {
        case .list(let elements): elements.count >> 6
        case .context(let context): context.count >> 6
        case .string(let text): text.utf8.count >> 8
        default: 0
        }
    }
}

extension Frame {
    /// What the parts of a result may come to, apart from the budget: 16 elements or 64 bytes of text are one.
    private static let resultSize = 1_000_000

    /// The result of an evaluation: null where it is nested too deeply, or larger than anybody would want to read.
    mutating func settled(_ value: Value) -> Value {
        switch value {
        case .list, .context, .range, .function: break
        default: return value
        }
        let left = steps
        if left < 0 { return value }
        steps = Self.resultSize
        let holds = ValueBounds.hold(value, &self, share: 4)
        let isLarge = isExhausted
        steps = left
        if holds { return value }
        return isLarge
            ? null(.tooLarge, SourceRange(0, 0), en: "the result has too many parts", zh: "结果的组成部分过多")
            : null(
                .tooDeep, SourceRange(0, 0), en: "the result is nested more than \(ValueBounds.depth) levels deep",
                zh: "结果嵌套超过 \(ValueBounds.depth) 层")
    }
}

import FEEL

/// How large the values of decisions may grow. Decisions are made of decisions: with `[D, D]` in each of them a value
/// doubles from one to the next, and with `[D]` it nests deeper. What nobody could print or compare is no value.
enum ValueWeight {
    /// Lists and contexts within each other; everything that walks over values does so recursively.
    static let maximumDepth = 128

    enum Outcome: Equatable {
        case light(parts: Int)
        case heavy
        case deep
    }

    /// Counts the parts of a value, up to a limit.
    static func of(_ value: Value, limit: Int) -> Outcome {
        var (left, isDeep) = (limit, false)
        let isLight = walk(value, &left, &isDeep, depth: 0)
        if isDeep { return .deep }
        return isLight ? .light(parts: limit - left) : .heavy
    }

    private static func walk(_ value: Value, _ left: inout Int, _ isDeep: inout Bool, depth: Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        guard depth <= maximumDepth else {
            isDeep = true
            return false
        }
        switch value {
        case .list(let elements):
            for element in elements where !walk(element, &left, &isDeep, depth: depth + 1) { return false }
        case .context(let context):
            for entry in context.entries where !walk(entry.value, &left, &isDeep, depth: depth + 1) { return false }
        default: break
        }
        return true
    }
}

/// What `in` and a cell of a table mean by "is one of" (DMN 1.5, table 55).
enum Membership {
    /// Whether a value is the candidate, lies in it (a range), or is or lies in one of its elements (a list).
    static func test(_ value: Value, in candidate: Value, _ frame: inout Frame) -> Truth {
        switch candidate {
        case .range(let range):
            if case .range(let other) = value { return Truth(other == range) }
            return Ranges.contains(range, value, &frame)
        case .list(let elements): return test(value, amongst: elements, &frame)
        default: return Equality.test(value, candidate, &frame)
        }
    }

    private static func test(_ value: Value, amongst elements: [Value], _ frame: inout Frame) -> Truth {
        var result = Truth.no
        for element in elements {
            guard frame.spend() else { return .unknown }
            switch element {
            case .range(let range):
                if case .range(let other) = value {
                    if other == range { return .yes }
                    break
                }
                switch Ranges.contains(range, value, &frame) {
                case .yes: return .yes
                case .unknown: result = .unknown
                case .no: break
                }
            default:
                // Elements of another kind are not the value, and do not make the answer unknown.
                if Equality.test(value, element, &frame) == .yes { return .yes }
            }
        }
        if case .list(let own) = value, Equality.test(.list(own), .list(elements), &frame) == .yes { return .yes }
        return result
    }
}

/// Whether a value lies in a range (DMN 1.5, table 55).
enum Ranges {
    static func contains(_ range: ValueRange, _ value: Value, _ frame: inout Frame) -> Truth {
        if let comparison = range.comparison {
            let end = range.comparand
            switch comparison {
            case .equal: return Equality.test(value, end, &frame)
            case .notEqual: return Equality.test(value, end, &frame).negated
            default:
                guard let order = Ordering.compare(value, end, &frame) else { return .unknown }
                return Truth(comparison.holds(order))
            }
        }
        guard let low = Ordering.compare(value, range.start, &frame),
            let high = Ordering.compare(value, range.end, &frame)
        else { return .unknown }
        return Truth(
            (low > 0 || low == 0 && range.startIncluded) && (high < 0 || high == 0 && range.endIncluded))
    }
}

/// FEEL's `<` and its kin (DMN 1.5, table 54): numbers, strings, dates, times and durations, each among its own kind.
enum Ordering {
    /// -1, 0 or 1; nil where the two have no order.
    @inline(__always)
    static func compare(_ left: Value, _ right: Value, _ frame: inout Frame) -> Int? {
        if case .number(let a) = left, case .number(let b) = right { return a < b ? -1 : a == b ? 0 : 1 }
        if case .string(let a) = left, case .string(let b) = right, !Text.pay(for: a, b, &frame) { return nil }
        return compareOther(left, right, frame.zones)
    }

    @inline(never)
    static func compareOther(_ left: Value, _ right: Value, _ zones: any ZoneRules) -> Int? {
        switch (left, right) {
        case (.string(let a), .string(let b)): Text.same(a, b) ? 0 : Text.precedes(a, b) ? -1 : 1
        case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.time(let a), .time(let b)): TemporalOrder.compare(a, b)
        case (.dateTime(let a), .dateTime(let b)): TemporalOrder.compare(a, b, zones)
        case (.yearsMonths(let a), .yearsMonths(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.daysTime(let a), .daysTime(let b)): a < b ? -1 : a == b ? 0 : 1
        default: nil
        }
    }

    /// Why two values have no order, or cannot be said to be equal: for the diagnostic.
    static func complaint(
        _ left: Value, _ right: Value, _ zones: any ZoneRules
    ) -> (code: FEELCode, message: Wording) {
        if left.isNull || right.isNull { return (.null, Wording(en: "null is not comparable", zh: "空值不可比较")) }
        if let zone = NamedZones.unknown(left, right, zones) {
            return (.unknownZone, NamedZones.complaint(of: zone))
        }
        return (
            .notComparable,
            Wording(
                en: "a \(left.kindName) and a \(right.kindName) are not comparable",
                zh: "\(left.kindName) 与 \(right.kindName) 不可比较")
        )
    }
}

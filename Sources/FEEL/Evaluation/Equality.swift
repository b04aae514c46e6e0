/// FEEL's `=` (DMN 1.5, table 53): null equals null and nothing else; values of different kinds are not comparable.
enum Equality {
    @inline(__always)
    static func test(_ left: Value, _ right: Value, _ frame: inout Frame) -> Truth {
        switch (left, right) {
        case (.number(let a), .number(let b)): Truth(a == b)
        case (.string(let a), .string(let b)): Truth(Text.same(a, b, &frame))
        default: testOther(left, right, &frame)
        }
    }

    @inline(never)
    private static func testOther(_ left: Value, _ right: Value, _ frame: inout Frame) -> Truth {
        switch (left, right) {
        case (.null, .null): .yes
        case (.null, _), (_, .null): .no
        case (.boolean(let a), .boolean(let b)): Truth(a == b)
        case (.date(let a), .date(let b)): Truth(a == b)
        case (.time(let a), .time(let b)): TemporalOrder.equal(a, b)
        case (.dateTime(let a), .dateTime(let b)): TemporalOrder.equal(a, b, frame.zones)
        case (.yearsMonths(let a), .yearsMonths(let b)): Truth(a == b)
        case (.daysTime(let a), .daysTime(let b)): Truth(a == b)
        case (.list(let a), .list(let b)): test(a, b, &frame)
        case (.context(let a), .context(let b)): test(a, b, &frame)
        case (.range(let a), .range(let b)): Truth(a == b)
        case (.function(let a), .function(let b)): Truth(a == b)
        default: .unknown
        }
    }

    private static func test(_ left: [Value], _ right: [Value], _ frame: inout Frame) -> Truth {
        guard left.count == right.count else { return .no }
        var result = Truth.yes
        for index in left.indices {
            guard frame.spend() else { return .unknown }
            switch test(left[index], right[index], &frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    private static func test(_ left: Context, _ right: Context, _ frame: inout Frame) -> Truth {
        guard left.count == right.count else { return .no }
        var result = Truth.yes
        for entry in left.entries {
            guard frame.spend() else { return .unknown }
            guard let other = right[entry.name] else { return .no }
            switch test(entry.value, other, &frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }
}

/// Whether a value is one of a type (DMN 1.5, 10.3.2.9): what `instance of` asks, and what parameters with a type accept.
enum Conformance {
    static func holds(_ value: Value, _ type: FEELType, _ frame: inout Frame) -> Bool {
        guard frame.spend() else { return false }
        switch (value, type) {
        case (_, .any), (.null, _): return true
        case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
            (.dateTime, .dateTime), (.yearsMonths, .yearsMonths), (.daysTime, .daysTime):
            return true
        case (.list(let elements), .list(let element)):
            return element == .any || elements.allSatisfy { holds($0, element, &frame) }
        case (.context(let context), .context(let members)):
            return members.allSatisfy { member in
                context[member.name].map { holds($0, member.type, &frame) } ?? false
            }
        case (.range(let range), .range(let element)):
            return holds(range.start, element, &frame) && holds(range.end, element, &frame)
        case (.function(let function), .function(let parameters, _)):
            return parameters.isEmpty || function.parameters.count == parameters.count
        default: return false
        }
    }

    /// The value as the type, with FEEL's implicit conversions (10.3.2.9.4): a list of one element and its element stand
    /// for each other, a date for its midnight; nil where it does not fit.
    static func coerce(_ value: Value, to type: FEELType, _ frame: inout Frame) -> Value? {
        if holds(value, type, &frame) { return value }
        if case .list(let elements) = value, elements.count == 1, holds(elements[0], type, &frame) {
            return elements[0]
        }
        if case .list(let element) = type, holds(value, element, &frame) { return .list([value]) }
        if case .date(let date) = value, type == .dateTime {
            return .dateTime(DateTime(date: date, time: .midnightUTC))
        }
        return nil
    }
}

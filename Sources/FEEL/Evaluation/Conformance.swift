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
            return range.ends.allSatisfy { holds($0, element, &frame) }
        case (.function(let function), .function(let parameters, let result)):
            return holds(function, parameters, result)
        default: return false
        }
    }

    private static func holds(_ function: FunctionValue, _ parameters: [FEELType], _ result: FEELType) -> Bool {
        if let builtIn = (function.body as? BuiltInFunction)?.function {
            // Which types the parameters of a built-in function have is for itself to say.
            return builtIn.accepts(parameters.count) && (builtIn.result == .any || builtIn.result.conforms(to: result))
        }
        guard let type = function.body.type else { return function.parameters.count == parameters.count }
        return type.conforms(to: .function(parameters, result))
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

extension FEELType {
    /// Whether every value of this type is one of the other (DMN 1.5, 10.3.2.9.2): lists, ranges, contexts and results of
    /// functions by their parts, parameters of functions the other way round.
    func conforms(to other: FEELType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): true
        case (.list(let own), .list(let element)), (.range(let own), .range(let element)): own.conforms(to: element)
        case (.context, .context(let members)):
            members.allSatisfy { wanted in member(wanted.name).map { $0.type.conforms(to: wanted.type) } ?? false }
        case (.function(let own, let result), .function(let parameters, let wanted)):
            own.count == parameters.count && zip(parameters, own).allSatisfy { $0.conforms(to: $1) }
                && result.conforms(to: wanted)
        default: self == other
        }
    }
}

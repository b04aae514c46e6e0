/// The operators of arithmetic (DMN 1.5, tables 56–61).
enum Arithmetic {
    @inline(__always)
    static func apply(_ symbol: ArithmeticOperator, _ left: Decimal128, _ right: Decimal128) -> Decimal128? {
        switch symbol {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .power: left.power(right)
        }
    }

    /// Operands that are not both numbers.
    @inline(never)
    static func other(
        _ symbol: ArithmeticOperator, _ left: Value, _ right: Value, _ range: SourceRange, _ frame: inout Frame
    ) -> Value {
        if left.isNull || right.isNull {
            return frame.null(
                .null, range, en: "an operand of \(symbol.rawValue) is null", zh: "\(symbol.rawValue) 的运算数为空")
        }
        if case .string(let a) = left, case .string(let b) = right, symbol == .add {
            return frame.allowsText(a.utf8.count + b.utf8.count, range) ? .string(a + b) : .null
        }
        switch result(symbol, left, right, frame.zones) {
        case .value(let value): return value
        case .outOfRange:
            return frame.null(
                .arithmetic, range, en: "the result of \(symbol.rawValue) is out of range",
                zh: "\(symbol.rawValue) 的结果超出范围")
        case .undefined:
            if let zone = NamedZones.unknown(left, right, frame.zones) {
                return frame.null(.unknownZone, range, NamedZones.complaint(of: zone))
            }
            return frame.null(
                .type, range,
                en: "\(symbol.rawValue) is not defined between a \(left.kindName) and a \(right.kindName)",
                zh: "\(symbol.rawValue) 不能用于 \(left.kindName) 与 \(right.kindName)")
        }
    }

    /// What an operator gives for two operands.
    enum Outcome {
        case value(Value)
        case outOfRange
        case undefined

        init(_ value: Value?) {
            if let value { self = .value(value) } else { self = .outOfRange }
        }
    }

    private static func result(
        _ symbol: ArithmeticOperator, _ left: Value, _ right: Value, _ zones: any ZoneRules
    ) -> Outcome {
        switch symbol {
        case .add: TemporalArithmetic.add(left, right, zones)
        case .subtract: TemporalArithmetic.subtract(left, right, zones)
        case .multiply: TemporalArithmetic.multiply(left, right)
        case .divide: TemporalArithmetic.divide(left, right)
        case .power: .undefined
        }
    }
}

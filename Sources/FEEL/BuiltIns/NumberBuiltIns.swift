/// Functions of numbers (DMN 1.5, table 76).
enum NumberBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("abs", ["n"], body: absolute),
        BuiltIn("modulo", ["dividend", "divisor"], result: .number) { call, frame in
            guard let dividend = call.number(0) else { return call.wrong(0, .number, &frame) }
            guard let divisor = call.number(1) else { return call.wrong(1, .number, &frame) }
            return dividend.modulo(divisor).map(Value.number)
                ?? call.fail(.arithmetic, en: "the divisor is zero", zh: "除数为零", &frame)
        },
        BuiltIn("sqrt", ["number"], result: .number) { call, frame in
            guard let number = call.number(0) else { return call.wrong(0, .number, &frame) }
            return number.squareRoot().map(Value.number)
                ?? call.fail(.arithmetic, en: "a negative number has no square root", zh: "负数没有平方根", &frame)
        },
        BuiltIn("exp", ["number"], result: .number) { call, frame in
            guard let number = call.number(0) else { return call.wrong(0, .number, &frame) }
            guard frame.spend(Frame.seriesCost) else { return .null }
            return number.exponential().map(Value.number)
                ?? call.fail(.arithmetic, en: "the result is too large", zh: "结果过大", &frame)
        },
        BuiltIn("log", ["number"], result: .number) { call, frame in
            guard let number = call.number(0) else { return call.wrong(0, .number, &frame) }
            guard frame.spend(Frame.seriesCost) else { return .null }
            return number.naturalLogarithm().map(Value.number)
                ?? call.fail(.arithmetic, en: "only numbers above zero have a logarithm", zh: "只有正数才有对数", &frame)
        },
        BuiltIn("odd", ["number"], result: .boolean) { call, frame in parity(call, 1, &frame) },
        BuiltIn("even", ["number"], result: .boolean) { call, frame in parity(call, 0, &frame) },
    ]

    private static func absolute(_ call: Call, _ frame: inout Frame) -> Value {
        switch call.single(0) {
        case .number(let value): return .number(value.magnitude)
        case .yearsMonths(let value) where value.totalMonths > Int.min:
            return .yearsMonths(YearsMonthsDuration(totalMonths: abs(value.totalMonths)))
        case .daysTime(let value):
            let total = value.totalNanoseconds
            return DaysTimeDuration(totalNanoseconds: total < 0 ? -total : total).map(Value.daysTime) ?? .null
        default: return call.wrong(0, .numberOrDuration, &frame)
        }
    }

    private static func parity(_ call: Call, _ wanted: Int, _ frame: inout Frame) -> Value {
        guard let number = call.number(0) else { return call.wrong(0, .number, &frame) }
        guard number.isWhole, let rest = number.modulo(2) else {
            return call.fail(.invalidValue, about: .number(number), en: "is no whole number", zh: "不是整数", &frame)
        }
        return .boolean(rest == Decimal128(wanted))
    }
}

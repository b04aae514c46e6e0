/// `+ - * / **` between two operands.
final class ArithmeticNode: Node {
    private let left: any Node
    private let right: any Node
    private let symbol: ArithmeticOperator
    private let range: SourceRange

    init(_ left: any Node, _ symbol: ArithmeticOperator, _ right: any Node, _ range: SourceRange) {
        self.left = left
        self.right = right
        self.symbol = symbol
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let (a, b) = (left.evaluate(&frame), right.evaluate(&frame))
        if case .number(let x) = a, case .number(let y) = b {
            if symbol == .power, !frame.spend(y.isWhole ? Frame.powerCost : Frame.seriesCost) { return .null }
            if let result = Arithmetic.apply(symbol, x, y) { return .number(result) }
            return symbol == .divide && y.isZero
                ? frame.null(.arithmetic, range, en: "division by zero", zh: "除以零")
                : frame.null(.arithmetic, range, en: "no number holds the result", zh: "结果超出数的范围")
        }
        return Arithmetic.other(symbol, a, b, range, &frame)
    }
}

/// `-x`
final class NegationNode: Node {
    private let operand: any Node
    private let range: SourceRange

    init(_ operand: any Node, _ range: SourceRange) {
        self.operand = operand
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        switch operand.evaluate(&frame) {
        case .number(let value): return .number(-value)
        case .yearsMonths(let value) where value.totalMonths > Int.min:
            return .yearsMonths(YearsMonthsDuration(totalMonths: -value.totalMonths))
        case .daysTime(let value):
            return DaysTimeDuration(totalNanoseconds: -value.totalNanoseconds).map(Value.daysTime)
                ?? frame.null(.arithmetic, range, en: "the duration is too long", zh: "时长过长")
        case .null: return frame.null(.null, range, en: "null has no negative", zh: "空值没有相反数")
        case .yearsMonths: return frame.null(.arithmetic, range, en: "the duration is too long", zh: "时长过长")
        case let value:
            return frame.null(.type, range, en: "a \(value.kindName) has no negative", zh: "\(value.kindName) 没有相反数")
        }
    }
}

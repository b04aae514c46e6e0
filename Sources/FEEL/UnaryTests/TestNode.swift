/// A resolved test of a value: the right side of `in`, or a cell of a decision table.
protocol TestNode: AnyObject, Sendable {
    /// Whether the value passes.
    func matches(_ value: Value, _ frame: inout Frame) -> Truth
}

/// `-`: anything passes, null too.
final class AnyTest: TestNode {
    func matches(_ value: Value, _ frame: inout Frame) -> Truth { .yes }
}

/// A value, a list or a range that is known when the test is compiled.
final class ConstantTest: TestNode {
    private let constant: Value

    init(_ constant: Value) { self.constant = constant }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth { Membership.test(value, in: constant, &frame) }
}

/// One of a few known strings: most columns of most tables.
final class StringSetTest: TestNode {
    let strings: [String]
    /// The answer for a value that is no string: in a list it is not there, next to a string it is a mistake.
    let foreign: Truth

    init(_ strings: [String], foreign: Truth) {
        self.strings = strings
        self.foreign = foreign
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .string(let text) = value else { return value.isNull ? .no : foreign }
        for string in strings where Text.same(string, text) { return .yes }
        return .no
    }
}

/// `< 5`, `>= limit`, `= x`: compared with a value.
final class ComparisonTest: TestNode {
    private let comparison: ComparisonOperator
    private let end: any Node

    init(_ comparison: ComparisonOperator, _ end: any Node) {
        self.comparison = comparison
        self.end = end
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        Ranges.contains(ValueRange(comparison, end.evaluate(&frame)), value, &frame)
    }
}

/// `< 5` with a known number.
final class NumberComparisonTest: TestNode {
    private let comparison: ComparisonOperator
    private let number: Decimal128

    init(_ comparison: ComparisonOperator, _ number: Decimal128) {
        self.comparison = comparison
        self.number = number
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .number(let other) = value else { return .unknown }
        return Truth(comparison.holds(other < number ? -1 : other == number ? 0 : 1))
    }
}

/// `[1..10)` with known numbers.
final class NumberIntervalTest: TestNode {
    private let low: Decimal128
    private let lowIncluded: Bool
    private let high: Decimal128
    private let highIncluded: Bool

    init(_ low: Decimal128, _ lowIncluded: Bool, _ high: Decimal128, _ highIncluded: Bool) {
        self.low = low
        self.lowIncluded = lowIncluded
        self.high = high
        self.highIncluded = highIncluded
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .number(let number) = value else { return .unknown }
        let above = lowIncluded ? !(number < low) : low < number
        return Truth(above && (highIncluded ? !(high < number) : number < high))
    }
}

/// Any other expression: the value is it, or lies in it.
final class ValueTest: TestNode {
    private let expression: any Node

    init(_ expression: any Node) { self.expression = expression }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        let candidate = expression.evaluate(&frame)
        let truth = Membership.test(value, in: candidate, &frame)
        // A condition over other names, in a column that is not boolean itself: `is open` beside a number.
        if truth == .unknown, case .boolean(let holds) = candidate { return Truth(holds) }
        return truth
    }
}

/// An expression with `?` for the value: it must be true, or give something that the value is or lies in.
final class ConditionTest: TestNode {
    private let condition: any Node
    private let slot: Int

    init(_ condition: any Node, slot: Int) {
        self.condition = condition
        self.slot = slot
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        frame.locals[slot] = value
        switch condition.evaluate(&frame) {
        case .boolean(let holds): return Truth(holds)
        case .null: return .unknown
        case let candidate: return Membership.test(value, in: candidate, &frame)
        }
    }
}

/// Several tests of which one must hold.
final class OneOfTest: TestNode {
    private let tests: [any TestNode]

    init(_ tests: [any TestNode]) { self.tests = tests }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        var result = Truth.no
        for test in tests {
            switch test.matches(value, &frame) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: break
            }
        }
        return result
    }
}

/// `not( … )`
final class NotTest: TestNode {
    private let test: any TestNode

    init(_ test: any TestNode) { self.test = test }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth { test.matches(value, &frame).negated }
}

/// `x in test`
final class MembershipNode: TruthNode {
    private let value: any Node
    private let test: any TestNode
    private let range: SourceRange

    init(_ value: any Node, _ test: any TestNode, _ range: SourceRange) {
        self.value = value
        self.test = test
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        let truth = test.matches(value.evaluate(&frame), &frame)
        if truth == .unknown {
            frame.report(.notComparable, range, "the value cannot be compared with what follows 'in'")
        }
        return truth
    }
}

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

/// A string or a list of strings that is known: most columns of most tables.
final class StringSetTest: TestNode {
    let strings: [String]
    private let constant: Value

    init(_ strings: [String], of constant: Value) {
        self.strings = strings
        self.constant = constant
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .string(let text) = value else { return Membership.test(value, in: constant, &frame) }
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
        Membership.test(value, in: .range(ValueRange(comparison, end.evaluate(&frame))), &frame)
    }
}

/// `< 5` with a known number: one of the four that order.
final class NumberComparisonTest: TestNode {
    private let comparison: ComparisonOperator
    private let number: Decimal128

    /// The numbers that pass.
    var interval: NumberInterval {
        switch comparison {
        case .less, .lessOrEqual: NumberInterval(high: .init(number: number, isIncluded: comparison == .lessOrEqual))
        default: NumberInterval(low: .init(number: number, isIncluded: comparison == .greaterOrEqual))
        }
    }

    init(_ comparison: ComparisonOperator, _ number: Decimal128) {
        self.comparison = comparison
        self.number = number
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .number(let other) = value else {
            return Membership.test(value, in: .range(ValueRange(comparison, .number(number))), &frame)
        }
        return Truth(comparison.holds(other < number ? -1 : other == number ? 0 : 1))
    }
}

/// `[1..10)` with known numbers.
final class NumberIntervalTest: TestNode {
    /// The numbers that pass.
    let interval: NumberInterval
    private let range: ValueRange

    init(_ low: Decimal128, _ high: Decimal128, _ range: ValueRange) {
        interval = NumberInterval(
            low: .init(number: low, isIncluded: range.startIncluded),
            high: .init(number: high, isIncluded: range.endIncluded))
        self.range = range
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        guard case .number(let number) = value else { return Membership.test(value, in: .range(range), &frame) }
        return Truth(interval.contains(number))
    }
}

/// Any other expression: the value is it, or lies in it.
final class ValueTest: TestNode {
    private let expression: any Node
    /// Whether a condition over other names may stand here, beside an input that is not boolean: in a cell it may.
    private let isCell: Bool
    /// Whether it is written as a range: null where there is none between its ends, of which nothing can be said.
    private let isInterval: Bool

    init(_ expression: any Node, isCell: Bool, isInterval: Bool) {
        self.expression = expression
        self.isCell = isCell
        self.isInterval = isInterval
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        let candidate = expression.evaluate(&frame)
        if isInterval, candidate.isNull { return .unknown }
        let truth = Membership.test(value, in: candidate, &frame)
        if isCell, truth == .unknown, case .boolean(let holds) = candidate { return Truth(holds) }
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

/// A test that needs the value in its slot too.
final class BindingTest: TestNode {
    private let test: any TestNode
    private let slot: Int

    init(_ test: any TestNode, slot: Int) {
        self.test = test
        self.slot = slot
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        frame.locals[slot] = value
        return test.matches(value, &frame)
    }
}

/// Several tests of which one must hold.
final class OneOfTest: TestNode {
    private let tests: [any TestNode]
    /// What passes of the strings, where all tests are about known ones.
    let strings: [String]?

    init(_ tests: [any TestNode], strings: [String]? = nil) {
        self.tests = tests
        self.strings = strings
    }

    func matches(_ value: Value, _ frame: inout Frame) -> Truth {
        if let strings, case .string(let text) = value {
            for string in strings where Text.same(string, text) { return .yes }
            return .no
        }
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
            frame.report(
                .notComparable, range, en: "the value cannot be compared with what follows 'in'", zh: "该值不能与 in 之后的内容比较"
            )
        }
        return truth
    }
}

extension Resolver {
    mutating func negation(_ operand: Syntax, _ range: SourceRange) -> Resolved {
        let operand = resolve(operand)
        return fold(NegationNode(operand.node, range), operand.type, over: operand)
    }

    mutating func arithmetic(
        _ symbol: ArithmeticOperator, _ left: Syntax, _ right: Syntax, _ range: SourceRange
    ) -> Resolved {
        let (left, right) = (resolve(left), resolve(right))
        let type = ArithmeticTypes.result(symbol, left.type, right.type)
        if type == nil {
            report(
                .type, range, "\(symbol.rawValue) is not defined between a \(left.type) and a \(right.type)",
                hint: symbol == .add && (left.type == .string || right.type == .string)
                    ? "write string(…) to make text of it" : nil,
                severity: .warning)
        }
        return fold(ArithmeticNode(left.node, symbol, right.node, range), type ?? .any, over: left, right)
    }

    mutating func comparison(
        _ symbol: ComparisonOperator, _ left: Syntax, _ right: Syntax, _ range: SourceRange
    ) -> Resolved {
        let (left, right) = (resolve(left), resolve(right))
        checkMeeting(left.type, right.type, range)
        let node: any Node
        switch symbol {
        case .equal, .notEqual:
            node = EqualityNode(left.node, right.node, negated: symbol == .notEqual, range)
        default:
            if case .number(let number)? = right.constant {
                node = NumberComparisonNode(left.node, symbol, number, range)
            } else if case .number(let number)? = left.constant {
                node = NumberComparisonNode(right.node, symbol.mirrored, number, range)
            } else {
                node = OrderNode(left.node, right.node, symbol, range)
            }
        }
        return fold(node, .boolean, over: left, right)
    }

    mutating func between(_ value: Syntax, _ low: Syntax, _ high: Syntax, _ range: SourceRange) -> Resolved {
        let (value, low, high) = (resolve(value), resolve(low), resolve(high))
        checkMeeting(value.type, low.type, range)
        checkMeeting(value.type, high.type, range)
        return fold(BetweenNode(value.node, low.node, high.node, range), .boolean, [value, low, high])
    }

    mutating func membership(_ value: Syntax, _ tests: [Syntax], _ range: SourceRange) -> Resolved {
        let value = resolve(value)
        let resolved = tests.map { test($0, of: value.type, valueSlot: nil) }
        let nodes = merged(resolved)
        let node = MembershipNode(value.node, nodes.count == 1 ? nodes[0] : OneOfTest(nodes), range)
        guard resolved.allSatisfy(\.isConstant) else { return Resolved(node, .boolean) }
        return fold(node, .boolean, over: value)
    }

    /// The parts of `and` and `or`, and the condition of a loop: each must be able to be a boolean.
    mutating func conditions(_ parts: [Syntax]) -> [any Node] {
        parts.map { condition($0).node }
    }

    mutating func condition(_ syntax: Syntax) -> Resolved {
        let resolved = resolve(syntax)
        switch resolved.type {
        case .boolean, .any, .null: break
        default:
            report(
                .notBoolean, place(syntax.range), "a condition is wanted here, and this is a \(resolved.type)",
                severity: .warning)
        }
        return resolved
    }

    mutating func conditional(_ condition: Syntax, _ yes: Syntax, _ no: Syntax) -> Resolved {
        let condition = self.condition(condition)
        let (yes, no) = (resolve(yes), resolve(no))
        return fold(
            ConditionalNode(condition.node, yes.node, no.node), yes.type.union(no.type), [condition, yes, no])
    }

    /// Warns where two types have nothing in common.
    mutating func checkMeeting(_ left: FEELType, _ right: FEELType, _ range: SourceRange) {
        guard left.neverMeets(right) else { return }
        report(
            .neverTrue, range, "a \(left) and a \(right) are never equal, nor one before the other",
            severity: .warning)
    }
}

/// The types that operators give.
enum ArithmeticTypes {
    /// The type of the result; nil where there never is one.
    static func result(_ symbol: ArithmeticOperator, _ left: FEELType, _ right: FEELType) -> FEELType? {
        if left == .number, right == .number { return .number }
        if isOpen(left) || isOpen(right) { return .any }
        switch symbol {
        case .add: return sum(left, right) ?? sum(right, left)
        case .subtract: return difference(left, right)
        case .multiply:
            if left == .number, isDuration(right) { return right }
            return right == .number && isDuration(left) ? left : nil
        case .divide:
            if right == .number, isDuration(left) { return left }
            return isDuration(left) && left == right ? .number : nil
        case .power: return nil
        }
    }

    private static func isOpen(_ type: FEELType) -> Bool {
        switch type {
        case .any, .null, .list: true
        default: false
        }
    }

    private static func isDuration(_ type: FEELType) -> Bool { type == .yearsMonths || type == .daysTime }

    private static func sum(_ left: FEELType, _ right: FEELType) -> FEELType? {
        switch (left, right) {
        case (.string, .string): .string
        case (.yearsMonths, .yearsMonths), (.daysTime, .daysTime): left
        case (.date, .yearsMonths), (.dateTime, .yearsMonths), (.date, .daysTime), (.dateTime, .daysTime),
            (.time, .daysTime):
            left
        default: nil
        }
    }

    private static func difference(_ left: FEELType, _ right: FEELType) -> FEELType? {
        switch (left, right) {
        case (.string, _), (_, .string): nil
        case (.date, .date), (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date), (.time, .time): .daysTime
        default: sum(left, right)
        }
    }
}

extension Resolver {
    mutating func negation(_ operand: Syntax, _ range: SourceRange) -> Resolved {
        let operand = resolve(operand)
        return fold(NegationNode(operand.node, range), operand.type, over: operand).noting(operand.nulls)
    }

    mutating func arithmetic(
        _ symbol: ArithmeticOperator, _ left: Syntax, _ right: Syntax, _ range: SourceRange, of syntax: Syntax
    ) -> Resolved {
        let divisor = right
        let (left, right) = (resolve(left), resolve(right))
        let type = ArithmeticTypes.result(symbol, left.type, right.type)
        if type == nil { reportUndefined(symbol, left.type, right.type, range) }
        if symbol == .divide, right.constant == .number(0) {
            report(
                .arithmetic, range, Wording(en: "a division by zero is null", zh: "除以零的结果为空"),
                severity: .warning)
        }
        let result = fold(ArithmeticNode(left.node, symbol, right.node, range), type ?? .any, over: left, right)
        guard nulls != nil else { return result }
        let operands = [PossibleNull].joined(left.nulls, right.nulls)
        return result.noting(
            .joined(operands, possible(syntax, .zero(divisor: divisor), symbol == .divide && right.mayBeZero)))
    }

    private mutating func reportUndefined(
        _ symbol: ArithmeticOperator, _ left: FEELType, _ right: FEELType, _ range: SourceRange
    ) {
        report(
            .type, range,
            Wording(
                en: "\(symbol.rawValue) is not defined between a \(left) and a \(right)",
                zh: "\(symbol.rawValue) 不能用于 \(left) 与 \(right)"),
            hint: symbol == .add && (left == .string || right == .string)
                ? Wording(en: "write string(…) to make text of it", zh: "请用 string(…) 转为文本") : nil,
            severity: .warning)
    }

    mutating func comparison(
        _ symbol: ComparisonOperator, _ left: Syntax, _ right: Syntax, _ range: SourceRange
    ) -> Resolved {
        let (left, right) = (resolve(left), resolve(right))
        checkMeeting(left.type, right.type, range)
        checkDomain(symbol, left, right, range)
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
        let result = fold(node, .boolean, over: left, right)
        // Null equals null and nothing else, and is neither before nor after anything.
        guard nulls != nil, symbol != .equal, symbol != .notEqual else { return result }
        return result.noting(.joined(left.nulls, right.nulls))
    }

    mutating func between(_ value: Syntax, _ low: Syntax, _ high: Syntax, _ range: SourceRange) -> Resolved {
        let (value, low, high) = (resolve(value), resolve(low), resolve(high))
        checkMeeting(value.type, low.type, range)
        checkMeeting(value.type, high.type, range)
        checkDomain(.greaterOrEqual, value, low, range)
        checkDomain(.lessOrEqual, value, high, range)
        return fold(BetweenNode(value.node, low.node, high.node, range), .boolean, [value, low, high])
            .noting(.joined(value.nulls, .joined(low.nulls, high.nulls)))
    }

    mutating func membership(_ value: Syntax, _ tests: [Syntax], _ range: SourceRange) -> Resolved {
        let value = resolve(value)
        let slot = reserveIfUsed()
        binders.append(.local("?", slot: slot, value.type))
        let resolved = tests.map { test($0, of: value.type, value.facts, valueSlot: slot, isCell: false) }
        binders.removeLast()
        release(from: slot)
        let node = MembershipNode(value.node, oneOf(resolved), range)
        let isFixed = resolved.allSatisfy(\.isConstant)
        let result = isFixed ? fold(node, .boolean, over: value) : Resolved(node, .boolean)
        return nulls == nil ? result : result.noting(Self.nulls(of: value, in: resolved))
    }

    /// What leaves it open whether a value passes tests: the value itself where one of them wants it.
    private static func nulls(of value: Resolved, in tests: [ResolvedTest]) -> [PossibleNull] {
        tests.reduce(tests.contains { $0.wantsValue } ? value.nulls : []) { .joined($0, $1.nulls) }
    }

    /// The parts of `and` and `or`.
    mutating func conditions(_ parts: [Syntax]) -> [any Node] {
        parts.map { condition($0).node }
    }

    /// A part of `and` or `or`, or the condition of a loop: it must be able to be a boolean.
    mutating func condition(_ syntax: Syntax) -> Resolved {
        let resolved = resolve(syntax)
        switch resolved.type {
        case .boolean, .any, .null: break
        default:
            report(
                .notBoolean, place(syntax.range),
                Wording(
                    en: "a condition is wanted here, and this is a \(resolved.type)", zh: "此处应为条件，而这是 \(resolved.type)"),
                severity: .warning)
        }
        return resolved
    }

    mutating func conditional(_ test: Syntax, _ yes: Syntax, _ no: Syntax) -> Resolved {
        let condition = self.condition(test)
        let yes = assuming(test, .yes) { $0.resolve(yes) }
        // Null takes the `else` too.
        let no = assuming(test, condition.nulls.isEmpty ? .no : .notYes) { $0.resolve(no) }
        return fold(
            ConditionalNode(condition.node, yes.node, no.node), yes.type.union(no.type), [condition, yes, no]
        ).with(.union(yes.known, no.known)).noting(.joined(yes.nulls, no.nulls))
    }

    /// Warns where two types have nothing in common.
    mutating func checkMeeting(_ left: FEELType, _ right: FEELType, _ range: SourceRange) {
        guard left.neverMeets(right) else { return }
        report(
            .neverTrue, range,
            Wording(
                en: "a \(left) and a \(right) are never equal, nor one before the other",
                zh: "\(left) 与 \(right) 既不会相等，也没有先后"),
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

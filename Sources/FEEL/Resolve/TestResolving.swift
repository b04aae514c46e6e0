extension Resolver {
    /// A resolved test, and whether it needs nothing but the value.
    struct ResolvedTest {
        let node: any TestNode
        let isConstant: Bool
        /// Whether it cannot be said of a null whether it passes.
        var wantsValue = false
        var nulls: [PossibleNull] = []
    }

    /// Resolves one test of a value of a type, of a cell or after `in`. `valueSlot` is where `?` is.
    mutating func test(
        _ syntax: Syntax, of type: FEELType, _ facts: ValueFacts?, valueSlot: Int, isCell: Bool
    ) -> ResolvedTest {
        if case .operatorTest(let symbol, let end) = syntax.form {
            let end = resolve(end)
            let isBound = mentions(valueSlot) && end.constant == nil
            checkMeeting(type, end.type, place(syntax.range))
            if let constant = end.constant { checkDomain(symbol, facts, type, constant, place(syntax.range)) }
            let isOrder = symbol != .equal && symbol != .notEqual
            if isOrder, case .number(let number)? = end.constant {
                return ResolvedTest(
                    node: NumberComparisonTest(symbol, number), isConstant: true, wantsValue: true)
            }
            return ResolvedTest(
                node: isBound ? binding(valueSlot, ComparisonTest(symbol, end.node)) : ComparisonTest(symbol, end.node),
                isConstant: end.constant != nil, wantsValue: isOrder, nulls: isOrder ? end.nulls : [])
        }
        let resolved = resolve(syntax)
        if mentions(valueSlot) {
            usesValue = true
            require(valueSlot)
            return ResolvedTest(
                node: ConditionTest(resolved.node, slot: valueSlot), isConstant: false,
                wantsValue: isOpen(syntax, without: "?"), nulls: resolved.nulls)
        }
        checkCandidate(resolved.type, against: type, place(syntax.range))
        let isRange = if case .range = resolved.type { true } else { false }
        guard let constant = resolved.constant else {
            return ResolvedTest(
                node: ValueTest(resolved.node, isCell: isCell, isInterval: isInterval(syntax)), isConstant: false,
                wantsValue: isRange, nulls: isRange ? resolved.nulls : [])
        }
        if facts != nil { checkDomain(syntax, constant, facts, type) }
        return ResolvedTest(node: constantTest(constant), isConstant: true, wantsValue: isRange)
    }

    /// The test, with the value in its slot, because the end it compares with mentions it: `> ? / 2`.
    private mutating func binding(_ slot: Int, _ test: any TestNode) -> any TestNode {
        usesValue = true
        require(slot)
        return BindingTest(test, slot: slot)
    }

    private func isInterval(_ syntax: Syntax) -> Bool { if case .interval = syntax.form { true } else { false } }

    /// Resolves the tests of a cell.
    mutating func tests(
        _ syntax: TestsSyntax, of type: FEELType, _ facts: ValueFacts? = nil, valueSlot: Int
    ) -> any TestNode {
        if syntax.tests.isEmpty { return AnyTest() }
        let node = oneOf(syntax.tests.map { test($0, of: type, facts, valueSlot: valueSlot, isCell: true) })
        return syntax.negated ? NotTest(node) : node
    }

    /// Several tests as one.
    func oneOf(_ tests: [ResolvedTest]) -> any TestNode {
        if tests.count == 1 { return tests[0].node }
        let strings = tests.compactMap { ($0.node as? StringSetTest)?.strings }
        return OneOfTest(tests.map(\.node), strings: strings.count == tests.count ? strings.flatMap { $0 } : nil)
    }

    private func constantTest(_ constant: Value) -> any TestNode {
        switch constant {
        case .string(let text): return StringSetTest([text], of: constant)
        case .list(let elements):
            guard !elements.isEmpty, elements.allSatisfy({ $0.asString != nil }) else { break }
            return StringSetTest(elements.map { $0.asString ?? "" }, of: constant)
        case .range(let range) where range.comparison == nil:
            guard case .number(let low) = range.start, case .number(let high) = range.end else { break }
            return NumberIntervalTest(low, high, range)
        default: break
        }
        return ConstantTest(constant)
    }

    /// Whether the test that was resolved last uses `?`; forgets it for the next.
    private mutating func mentions(_ slot: Int) -> Bool { forgetUse(of: slot) }

    private mutating func checkCandidate(_ candidate: FEELType, against type: FEELType, _ range: SourceRange) {
        switch candidate {
        case .list(let element): checkCandidate(element, against: type, range)
        case .range(let element):
            // A range may be asked for among ranges.
            if case .range = type { break }
            checkMeeting(type, element, range)
        case .boolean: break
        default: checkMeeting(type, candidate, range)
        }
    }
}

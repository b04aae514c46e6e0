extension FEELCompiler {
    /// What the tests of a cell make of values; nil where that depends on more than the value (on other names, the time of
    /// day), or where it is more than comparing the value with known ones.
    package static func region(ofTests source: String, scope: NameScope) -> TestRegion? {
        guard var parser = try? Parser(source, scope: scope), let syntax = try? parser.wholeTests() else { return nil }
        var reading = RegionReading(scope)
        return reading.region(syntax)
    }
}

/// Reads a region off the syntax of tests. Every rule here is one of the evaluator's: `RegionTests` hold the two together.
struct RegionReading {
    private var resolver: Resolver
    private let isNegationKnown: Bool

    init(_ scope: NameScope) {
        resolver = Resolver(scope: scope)
        let slot = resolver.reserve()
        resolver.binders.append(.local("?", slot: slot, .any))
        isNegationKnown = scope.name("not") == nil
    }

    mutating func region(_ syntax: TestsSyntax) -> TestRegion? {
        guard !syntax.tests.isEmpty else { return .anything }
        guard let region = oneOf(syntax.tests, inCell: true) else { return nil }
        return syntax.negated ? region.negated : region
    }

    private mutating func oneOf(_ tests: [Syntax], inCell: Bool) -> TestRegion? {
        var regions: [TestRegion] = []
        for test in tests {
            guard let region = self.test(test, inCell: inCell) else { return nil }
            regions.append(region)
        }
        return TestRegion.joined(regions[...]) { $0.or($1) }
    }

    /// - Parameter inCell: whether the test may be a condition over `?`.
    private mutating func test(_ syntax: Syntax, inCell: Bool) -> TestRegion? {
        if case .operatorTest(let comparison, let end) = syntax.form {
            return constant(end).flatMap { TestRegion.compared(comparison, with: $0) }
        }
        if let constant = constant(syntax) { return TestRegion.candidate(constant) }
        guard inCell else { return nil }
        return isValue(syntax) ? .itself : condition(syntax)
    }

    private mutating func condition(_ syntax: Syntax) -> TestRegion? {
        switch syntax.form {
        case .name: return isValue(syntax) ? .truth : nil
        case .comparison(let comparison, let left, let right):
            if isValue(left) { return constant(right).flatMap { TestRegion.compared(comparison, with: $0) } }
            guard isValue(right) else { return nil }
            return constant(left).flatMap { TestRegion.compared(comparison.mirrored, with: $0) }
        case .between(let value, let low, let high):
            guard isValue(value), let low = constant(low), let high = constant(high) else { return nil }
            return TestRegion.between(low, true, high, true)
        case .membership(let value, let tests): return isValue(value) ? oneOf(tests, inCell: false) : nil
        case .conjunction(let parts): return joined(parts) { $0.and($1) }
        case .disjunction(let parts): return joined(parts) { $0.or($1) }
        case .call(let callee, .positional(let arguments)):
            guard isNegationKnown, arguments.count == 1, case .name("not") = callee.form else { return nil }
            return condition(arguments[0])?.negated
        default: return nil
        }
    }

    private mutating func joined(
        _ parts: [Syntax], _ join: (TestRegion, TestRegion) -> TestRegion
    ) -> TestRegion? {
        var regions: [TestRegion] = []
        for part in parts {
            guard let region = condition(part) else { return nil }
            regions.append(region)
        }
        return TestRegion.joined(regions[...], join)
    }

    private func isValue(_ syntax: Syntax) -> Bool { if case .name("?") = syntax.form { true } else { false } }

    private mutating func constant(_ syntax: Syntax) -> Value? {
        let constant = resolver.resolve(syntax).constant
        return constant.flatMap { NamedZones.occur(in: $0) ? nil : $0 }
    }
}

extension TestRegion {
    private static let yes = ValueRegion.only(RegionPoint(.boolean, .count(1)))
    private static let no = ValueRegion.only(RegionPoint(.boolean, .count(0)))

    /// `?` as a part of a condition.
    fileprivate static let truth = TestRegion(passing: yes, failing: no)
    /// `?` alone: true passes, and whatever is no boolean is what it is.
    fileprivate static let itself = TestRegion(
        passing: .everything.subtracting(no).subtracting(.all(of: [.null])), failing: no)
}

/// The resolved pieces of a decision table, and how they decide (DMN 1.5, clause 8). It has no state.
final class RuleSet: Sendable {
    struct Input: Sendable {
        let value: any Node
        let allowed: (any TestNode)?
    }

    struct Output: Sendable {
        /// nil where the table has one output without a name: then its value is the table's.
        let name: String?
        /// The values in order of priority; empty where none are listed.
        let priorities: [Value]
        let fallback: (any Node)?
    }

    let hit: HitPolicy
    let inputs: [Input]
    let outputs: [Output]
    /// The tests of each rule, a test an input.
    let tests: [[any TestNode]]
    /// The same tests by inputs.
    private let columns: [TestColumn]
    /// The outputs of each rule.
    let results: [[any Node]]

    init(hit: HitPolicy, inputs: [Input], outputs: [Output], tests: [[any TestNode]], results: [[any Node]]) {
        self.hit = hit
        self.inputs = inputs
        self.outputs = outputs
        self.tests = tests
        columns = inputs.indices.map { column in TestColumn(tests.map { $0[column] }) }
        self.results = results
    }

    /// What deciding gives, before it is taken out of the frame.
    struct Outcome {
        var value = Value.null
        var rules: [Int] = []
        var problem: TableDecision.Problem?
    }

    func values(_ frame: inout Frame) -> [Value] { inputs.map { $0.value.evaluate(&frame) } }

    /// Decides for the values of the inputs.
    func decide(_ values: [Value], undecided policy: TableDecision.UndecidedRules, _ frame: inout Frame) -> Outcome {
        for (position, input) in inputs.enumerated() {
            guard let allowed = input.allowed, !values[position].isNull else { continue }
            if allowed.matches(values[position], &frame) != .yes {
                return Outcome(problem: .notAllowed(input: position))
            }
        }
        let (matching, undecided) = match(values, firstOnly: hit == .first, &frame)
        if frame.isExhausted { return Outcome(problem: .undecided(Array(tests.indices))) }
        if policy == .stop, !undecided.isEmpty {
            let serious = self.serious(undecided, matching, values, &frame)
            if !serious.isEmpty { return Outcome(problem: .undecided(serious)) }
        }
        return matching.isEmpty ? withoutRule(&frame) : outcome(of: matching, &frame)
    }

    /// The rules that match, and those of which it cannot be said, both ascending.
    private func match(
        _ values: [Value], firstOnly: Bool, _ frame: inout Frame
    ) -> (matching: [Int], undecided: [Int]) {
        var (matching, undecided): ([Int], [Int]) = ([], [])
        for start in stride(from: 0, to: tests.count, by: 64) {
            var candidates = candidates(from: start, values)
            while candidates != 0 {
                let rule = start + candidates.trailingZeroBitCount
                candidates &= candidates - 1
                switch pass(rule, values, &frame) {
                case .yes: matching.append(rule)
                case .unknown: undecided.append(rule)
                case .no: continue
                }
                if firstOnly, !matching.isEmpty { return (matching, undecided) }
            }
        }
        return (matching, undecided)
    }

    /// Those of 64 rules from a place on that the columns leave which settle their values.
    private func candidates(from start: Int, _ values: [Value]) -> UInt64 {
        let count = min(64, tests.count - start)
        var candidates = UInt64.max >> UInt64(64 - count)
        for (column, value) in zip(columns, values) where candidates != 0 && column.settles(value) {
            candidates = column.passing(value, from: start, among: candidates)
        }
        return candidates
    }

    /// Whether the values pass the tests of a rule in the columns that do not settle them.
    private func pass(_ rule: Int, _ values: [Value], _ frame: inout Frame) -> Truth {
        var result = Truth.yes
        for column in values.indices where !columns[column].settles(values[column]) {
            switch tests[rule][column].matches(values[column], &frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    /// The undecided rules that might have changed the outcome. One whose doubt comes from a null does not where another
    /// rule tests that column for null: then the author has thought of it.
    private func serious(
        _ undecided: [Int], _ matching: [Int], _ values: [Value], _ frame: inout Frame
    ) -> [Int] {
        let expectsNull = values.indices.map { column in
            values[column].isNull
                && tests.contains { !($0[column] is AnyTest) && $0[column].matches(.null, &frame) == .yes }
        }
        return undecided.filter { rule in
            tests[rule].indices.contains { column in
                !expectsNull[column] && tests[rule][column].matches(values[column], &frame) == .unknown
            }
        }
    }

    // MARK: Outputs

    private func withoutRule(_ frame: inout Frame) -> Outcome {
        if outputs.contains(where: { $0.fallback != nil }) {
            let value = put(outputs.map { $0.fallback?.evaluate(&frame) ?? .null })
            return Outcome(value: hit.givesList ? .list([value]) : value)
        }
        return switch hit {
        case .ruleOrder, .outputOrder, .collect(nil): Outcome(value: .list([]))
        case .collect(.count?): Outcome(value: .number(0))
        case .unique, .any, .priority, .first, .collect: Outcome(problem: .noRule)
        }
    }

    private func outcome(of matching: [Int], _ frame: inout Frame) -> Outcome {
        switch hit {
        case .unique:
            guard matching.count == 1 else { return Outcome(problem: .notUnique(matching)) }
            return Outcome(value: result(matching[0], &frame), rules: matching)
        case .first: return Outcome(value: result(matching[0], &frame), rules: [matching[0]])
        case .any:
            let first = result(matching[0], &frame)
            guard matching.dropFirst().allSatisfy({ ValueBounds.hold(first, &frame) && result($0, &frame) == first })
            else {
                return Outcome(problem: .conflict(matching))
            }
            return Outcome(value: first, rules: matching)
        case .priority:
            let best = ranked(matching, &frame)[0]
            return Outcome(value: best.value, rules: [best.rule])
        case .ruleOrder, .collect(nil):
            return Outcome(value: .list(matching.map { result($0, &frame) }), rules: matching)
        case .outputOrder:
            let ranked = ranked(matching, &frame)
            return Outcome(value: .list(ranked.map(\.value)), rules: ranked.map(\.rule))
        case .collect(let aggregation?):
            return aggregated(aggregation, matching, &frame)
        }
    }

    private func result(_ rule: Int, _ frame: inout Frame) -> Value {
        if outputs.count == 1, outputs[0].name == nil { return results[rule][0].evaluate(&frame) }
        return put(results[rule].map { $0.evaluate(&frame) })
    }

    private func put(_ values: [Value]) -> Value {
        if outputs.count == 1, outputs[0].name == nil { return values[0] }
        return .context(
            Context(uniqueEntries: zip(outputs, values).map { Context.Entry(name: $0.name ?? "", value: $1) }))
    }

    /// The rules by the places of their outputs among the listed values, the first output counting most; rules of the same
    /// rank keep their order.
    private func ranked(_ matching: [Int], _ frame: inout Frame) -> [(rule: Int, value: Value)] {
        let candidates = matching.map { rule in
            let values = results[rule].map { $0.evaluate(&frame) }
            let rank = zip(outputs, values).map { output, value in
                output.priorities.firstIndex(of: value) ?? output.priorities.count
            }
            return (rule: rule, rank: rank, value: put(values))
        }
        return candidates.sorted { left, right in
            left.rank == right.rank ? left.rule < right.rule : left.rank.lexicographicallyPrecedes(right.rank)
        }.map { ($0.rule, $0.value) }
    }

    private func aggregated(
        _ aggregation: HitPolicy.Aggregation, _ matching: [Int], _ frame: inout Frame
    ) -> Outcome {
        let values = matching.map { result($0, &frame) }
        if aggregation == .count { return Outcome(value: .number(Decimal128(values.count)), rules: matching) }
        guard let function = BuiltInTable.all[aggregation.rawValue] else { return Outcome(problem: .noAggregate) }
        let value = function.body(Call(function.name, [.list(values)], SourceRange(0, 0)), &frame)
        return value.isNull ? Outcome(problem: .noAggregate) : Outcome(value: value, rules: matching)
    }
}

/// A decision table as a value: null, with a diagnostic, where it decides nothing.
final class TableNode: Node {
    private let rules: RuleSet
    private let range: SourceRange

    init(_ rules: RuleSet, _ range: SourceRange) {
        self.rules = rules
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let outcome = rules.decide(rules.values(&frame), undecided: .pass, &frame)
        guard let problem = outcome.problem else { return outcome.value }
        let (code, message) = problem.complaint
        return frame.null(code, range, message)
    }
}

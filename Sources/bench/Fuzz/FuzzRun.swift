internal import FEEL

/// Runs one case in every way there is, and holds the answers against each other.
struct FuzzRun {
    private(set) var digest = FuzzDigest()
    /// What is wrong with the answers.
    private(set) var faults: [String] = []
    private(set) var compiled = 0
    private(set) var valued = 0
    private(set) var steps = 0
    let fuzz: FuzzCase

    private static let now = DateTime("2026-11-26T10:15:00+08:00")
    private static let zones = FuzzZones()

    init(_ fuzz: FuzzCase) {
        self.fuzz = fuzz
        expression()
        tests()
        if let table = fuzz.table { decide(table.hit, table.rules) }
    }

    private mutating func expression() {
        let compilation = FEELCompiler.expression(fuzz.source, scope: fuzz.scope)
        digest.add(compilation.diagnostics)
        check(compilation.diagnostics, of: fuzz.source, compilation.expression != nil)
        guard let expression = compilation.expression else { return }
        compiled += 1
        let evaluation = expression.evaluate(
            in: fuzz.slots, budget: FuzzCase.budget, now: Self.now, zones: Self.zones)
        digest.add(evaluation)
        note(evaluation)
        let condition = expression.evaluateCondition(
            in: fuzz.slots, budget: FuzzCase.budget, now: Self.now, zones: Self.zones)
        if condition != evaluation.value.asBool { faults.append("the condition gives another answer") }
        if fuzz.number.isMultiple(of: 4) { explain(expression, evaluation) }
        if fuzz.number.isMultiple(of: 8) { store(evaluation.value) }
    }

    /// Evaluating with reasons gives the same, unless the budget or a bound on depth cuts one of them short.
    private mutating func explain(_ expression: FEELExpression, _ evaluation: Evaluation) {
        guard
            let explained = expression.explain(
                in: fuzz.slots, budget: FuzzCase.budget, now: Self.now, zones: Self.zones)
        else { return }
        for line in explained.explanation?.lines() ?? [] { digest.add(line) }
        let codes = (evaluation.diagnostics + explained.evaluation.diagnostics).map(\.code)
        if codes.contains("feel.budget") || codes.contains("feel.too-deep") { return }
        let (own, other) = (evaluation.value, explained.evaluation.value)
        if FEELText.of(own) != FEELText.of(other) { faults.append("the explanation gives another answer") }
    }

    /// Values without ranges and functions, which cannot be stored, come back from their stored form.
    private mutating func store(_ value: Value) {
        guard isStorable(value) else { return }
        let bytes = JSONWriter.typed(value)
        guard bytes.count < 100_000 else { return }
        if (try? JSONReader.typed(bytes)) != value { faults.append("the value does not come back from JSON") }
    }

    private func isStorable(_ value: Value) -> Bool {
        switch value {
        case .function, .range: false
        case .list(let elements): elements.allSatisfy(isStorable)
        case .context(let context): context.entries.allSatisfy { isStorable($0.value) }
        default: true
        }
    }

    private mutating func tests() {
        let compilation = FEELCompiler.unaryTests(fuzz.tests, scope: fuzz.scope)
        digest.add(compilation.diagnostics)
        check(compilation.diagnostics, of: fuzz.tests, compilation.expression != nil)
        guard let tests = compilation.expression else { return }
        compiled += 1
        let input = fuzz.slots[fuzz.number % fuzz.slots.count]
        let evaluation = tests.evaluate(
            input, in: fuzz.slots, budget: FuzzCase.budget, now: Self.now, zones: Self.zones)
        digest.add(evaluation)
        note(evaluation)
        let passes = tests.matches(input, in: fuzz.slots, budget: FuzzCase.budget, now: Self.now, zones: Self.zones)
        if passes != evaluation.value.asBool { faults.append("the test gives another answer") }
    }

    private mutating func decide(_ hit: HitPolicy, _ rules: [[String]]) {
        let compiled = rules.compactMap { cells -> RuleTable.Rule? in
            let tests = cells.dropLast().map { FEELCompiler.unaryTests($0, scope: fuzz.scope).expression }
            guard let output = cells.last.flatMap({ FEELCompiler.expression($0, scope: fuzz.scope).expression }) else {
                return nil
            }
            return RuleTable.Rule(tests: tests, outputs: [output])
        }
        let inputs = ["amount", "grade", "x"].compactMap {
            FEELCompiler.expression($0, scope: fuzz.scope).expression
        }
        guard inputs.count == 3 else { return faults.append("the inputs do not compile") }
        let table = RuleTable(
            hit: hit, inputs: inputs.map { RuleTable.Input($0) }, outputs: [.init(nil, allowed: [1, "a", 2])],
            rules: compiled)
        let decision = table.decide(
            in: fuzz.slots, undecided: fuzz.number.isMultiple(of: 2) ? .pass : .stop, budget: FuzzCase.budget,
            now: Self.now, zones: Self.zones)
        digest.add(Evaluation(value: decision.value, diagnostics: decision.diagnostics, steps: decision.steps))
        for rule in decision.rules { digest.add(rule) }
        note(Evaluation(value: decision.value, diagnostics: decision.diagnostics, steps: decision.steps))
    }

    private mutating func note(_ evaluation: Evaluation) {
        if !evaluation.value.isNull { valued += 1 }
        steps = max(steps, evaluation.steps)
        if evaluation.steps > FuzzCase.budget.steps { faults.append("\(evaluation.steps) steps, beyond the budget") }
        if evaluation.steps < 0 { faults.append("\(evaluation.steps) steps") }
    }

    private mutating func check(_ diagnostics: [FEELDiagnostic], of source: String, _ isCompiled: Bool) {
        let length = source.utf8.count
        if !isCompiled, !diagnostics.contains(where: { $0.severity == .error }) {
            faults.append("refused without an error")
        }
        if isCompiled, diagnostics.contains(where: { $0.severity == .error }) {
            faults.append("compiled in spite of an error")
        }
        for diagnostic in diagnostics where diagnostic.range.upperBound > length {
            faults.append("\(diagnostic.code) lies beyond the source")
        }
    }
}

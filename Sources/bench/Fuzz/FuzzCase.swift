internal import FEEL

/// One round of the campaign: sources and values, made of the campaign's seed and the number of the round alone.
struct FuzzCase {
    let number: Int
    let scope: NameScope
    let slots: [Value]
    let source: String
    let tests: String
    /// A table, in one case of sixteen.
    let table: (hit: HitPolicy, rules: [[String]])?

    /// What an evaluation may do: little, so that what ignores it is seen.
    static let budget = StepBudget(steps: 20_000)

    init(number: Int, seed: UInt64) {
        self.number = number
        var mixed = SplitMix(seed: seed ^ (UInt64(number) &* 0xD134_2543_DE82_EF95))
        var choice = FuzzChoice(seed: mixed.next())
        let names = choice.once(in: 3) ? FuzzScope.open : FuzzScope.typed
        scope = names.scope
        slots = names.values(&choice)
        let parts = 2 + choice.below(12)
        var grammar = FuzzGrammar(choice)
        let written = grammar.expression(parts: parts)
        let cell = grammar.cell(parts: parts / 2)
        choice = grammar.choice
        let kind = choice.below(10)
        source =
            kind < 6 ? written : FuzzMutation.mutated(kind < 8 ? written : choice.pick(FuzzMutation.corpus), &choice)
        tests = choice.once(in: 4) ? FuzzMutation.mutated(cell, &choice) : cell
        guard choice.once(in: 16) else {
            table = nil
            return
        }
        var more = FuzzGrammar(choice)
        let rules = (0...choice.below(5)).map { _ in
            (0..<3).map { _ in more.cell(parts: 2) } + [more.expression(parts: 2)]
        }
        table = (choice.pick(Self.policies), rules)
    }

    private static let policies: [HitPolicy] =
        [.unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect(nil)]
        + HitPolicy.Aggregation.allCases.map { .collect($0) }
}

import FEEL
import Testing

/// The grammar of FEEL, rule by rule (DMN 1.5, 10.3.1.2): what each production means, and what it is not.
@Suite struct `Grammar` {
    /// A rule of the grammar, by its number and name.
    struct Rule: Sendable, CustomTestStringConvertible {
        let number: Int
        let name: String
        /// Expressions in which it stands, each with a plain form of its value.
        let rows: [(String, String)]
        /// Texts that it does not allow, each with the code of the diagnostic.
        let refused: [(String, String)]

        init(_ number: Int, _ name: String, _ rows: [(String, String)], refused: [(String, String)] = []) {
            (self.number, self.name, self.rows, self.refused) = (number, name, rows, refused)
        }

        var testDescription: String { "\(number) \(name)" }
    }

    static let rules =
        GrammarRules.expressions + GrammarRules.tests + GrammarRules.names + GrammarRules.literals
        + GrammarRules.compound + GrammarRules.boxed

    @Test(arguments: rules)
    func `every production means what the standard says`(rule: Rule) {
        for (source, plain) in rule.rows { expectEqual(source, plain) }
        for (source, code) in rule.refused { expectRefused(source, code) }
    }

    @Test func `no rule is left out`() {
        #expect(Self.rules.map(\.number).sorted() == Array(1...66))
        #expect(Self.rules.allSatisfy { !$0.rows.isEmpty })
    }
}

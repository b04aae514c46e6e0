internal import FEEL

/// Sources to compiled expressions, beside what merely cuts them into words.
enum ParsingContests {
    /// Expressions as they stand in workflows, of every size.
    static let sources = [
        ConditionContests.source, "true", "amount * 1.05", "applicant.name + \" (\" + grade + \")\"",
        "if amount > 5000000 then \"head-office\" else if grade = \"A\" then \"branch\" else \"committee\"",
        "amount between 10000 and 50000000", "some x in [12, 24, 36] satisfies x = term",
        "sum(for i in 1..term return amount / term)", "not(grade in [\"C\", \"D\"]) or applicant.age < 21",
        "date(\"2026-11-26\") + duration(\"P\" + string(term) + \"M\")", "string length(applicant.name) > 1",
        "{rate: 0.045, interest: amount * rate, total: amount + interest}.total",
    ]

    /// Cells as they stand in decision tables.
    static let cells = ["-", "<= 500000", "(500000..5000000]", "\"A\",\"B\"", "not(\"C\")", "> 12"]

    static func all() throws -> [Contest] {
        for source in sources where FEELCompiler.expression(source, scope: ConditionContests.scope).expression == nil {
            throw SampleFailure(description: "\(source) does not compile")
        }
        return [
            contest("parse and resolve that condition", [ConditionContests.source], aim: 300_000),
            contest("parse and resolve expressions", sources, aim: 300_000),
            Contest(
                name: "parse and resolve cells", baseline: "cutting the source into words",
                subject: { count in
                    var compiled = 0
                    for index in 0..<count {
                        let cell = cells[index % cells.count]
                        let tests = FEELCompiler.unaryTests(cell, input: .any, scope: ConditionContests.scope)
                        compiled += tests.expression == nil ? 0 : 1
                    }
                    return compiled
                }, plain: { words(of: cells, $0) }),
        ]
    }

    private static func contest(_ name: String, _ sources: [String], aim: Int) -> Contest {
        Contest(
            name: name, aim: aim, baseline: "cutting the source into words",
            subject: { count in
                var compiled = 0
                for index in 0..<count {
                    let source = sources[index % sources.count]
                    let made = FEELCompiler.expression(source, scope: ConditionContests.scope)
                    compiled += made.expression == nil ? 0 : 1
                }
                return compiled
            }, plain: { words(of: sources, $0) })
    }

    private static func words(of sources: [String], _ count: Int) -> Int {
        var words = 0
        for index in 0..<count { words += sources[index % sources.count].split(separator: " ").count }
        return words
    }
}

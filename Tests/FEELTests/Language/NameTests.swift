import FEEL
import Testing

/// Names with spaces and signs, found by the longest match against the scope (DMN 1.5, 10.3.1.4).
@Suite struct `Names` {
    @Test(
        arguments: [
            ("Monthly Salary * 2", 200), ("Monthly   Salary * 2", 200), ("Monthly\n Salary", 100), ("审批 金额 + 1", 8),
            ("审批金额", 9), ("a-b", 1), ("a - b", 1), ("a -c", 3),
            ("Profit and Loss", 4), ("x in list", nil), ("date", 5), ("date(\"2022-01-01\").year", 2022), ("count", 6),
            ("count([1])", 1), ("b", 2), ("Ω", 11),
            ("string length", 12), ("string length(\"ab\")", 2), ("客户'名称", 13), ("instance + 1", 15),
            ("instance instance of number", true),
        ] as [(String, Value)])
    func `the longest name in scope wins`(source: String, value: Value) {
        let names: [(String, Value)] = [
            ("Monthly Salary", 100), ("Monthly", 1), ("审批 金额", 7), ("审批金额", 9), ("a-b", 1), ("a", 5), ("b", 2),
            ("c", 2), ("Profit and Loss", 4), ("x", nil),
            ("list", [1]), ("date", 5), ("count", 6), ("Ω", 11), ("string length", 12), ("客户'名称", 13), ("instance", 14),
        ]
        let scope = NameScope(names.map { ($0.0, FEELType(of: $0.1)) })
        let compilation = FEELCompiler.expression(source, scope: scope)
        #expect(
            compilation.expression?.evaluate(in: names.map(\.1)).value == (source == "x in list" ? false : value),
            "\(compilation.diagnostics)")
    }

    @Test func `entries of known types may hold spaces`() {
        let type = FEELType.context([
            .init("Monthly Salary", .number), .init("parts", .list(.context([.init("unit price", .number)]))),
        ])
        let scope = NameScope([("applicant", type)])
        let slots: [Value] = [["Monthly Salary": 100, "parts": [["unit price": 3], ["unit price": 7]]]]
        func value(_ source: String) -> Value? {
            FEELCompiler.expression(source, scope: scope).expression?.evaluate(in: slots).value
        }
        #expect(value("applicant.Monthly Salary + 1") == 101)
        #expect(value("applicant.parts.unit price") == [3, 7])
        #expect(value("applicant.parts[unit price > 5].unit price") == [7])
        #expect(value("sum(for p in applicant.parts return p.unit price)") == 10)
    }

    @Test func `variables hide names of the scope, and the slots used are known`() throws {
        let scope = NameScope([("x", .number), ("unused", .number), ("y", .number)])
        let expression = try #require(FEELCompiler.expression("for x in [y] return x", scope: scope).expression)
        #expect(expression.slotsUsed == [2])
        #expect(expression.evaluate(in: [1, 2, 3]).value == [3])
        #expect(expression.type == .list(.number))
    }

    @Test func `two names may share a slot`() {
        var scope = NameScope([("score", .number)])
        scope.add("risk_score", .number, slot: 0)
        #expect(FEELCompiler.expression("risk_score + score", scope: scope).expression?.evaluate(in: [4]).value == 8)
    }

    @Test func `missing values are null`() {
        let scope = NameScope([("a", .any), ("b", .any)])
        #expect(FEELCompiler.expression("b", scope: scope).expression?.evaluate(in: [1]).value.isNull == true)
    }
}

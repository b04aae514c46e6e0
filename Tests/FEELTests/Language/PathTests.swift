import FEEL
import Testing

/// Paths, filters, loops, quantifiers, functions (DMN 1.5, 10.3.2.5–10.3.2.14).
@Suite struct `Paths, filters and loops` {
    private static let names: [(String, Value)] = [
        (
            "customer",
            ["name": "Li", "Monthly Salary": 9000, "orders": [["id": 1, "amount": 10], ["id": 2, "amount": 20]]]
        ),
        ("list", [3, 1, 2]), ("amount", 15), ("nothing", nil),
    ]

    @Test(
        arguments: [
            ("customer.name", "Li"), ("customer.orders.amount", [10, 20]), ("customer.orders[1].amount", 10),
            ("customer.orders[amount > amount].id", []),
            ("customer.orders[item.amount > 15].id", [2]), ("customer.orders[id = 2][1].amount", 20),
            ("{a: {b: 1}}.a.b", 1), ("[{a: 1}, {a: 2}].a", [1, 2]),
            ("@\"2022-03-28\".year", 2022), ("@\"2022-03-28\".weekday", 1), ("@\"10:15:30\".minute", 15),
            ("@\"10:15:30+08:00\".time offset", .daysTime(DaysTimeDuration(seconds: 28_800))),
            ("@\"2022-03-28T10:15:30@Asia/Shanghai\".timezone", "Asia/Shanghai"), ("@\"P14M\".years", 1),
            ("@\"P14M\".months", 2), ("@\"-P1DT2H\".hours", -2),
            ("[1..5).start", 1), ("[1..5).end included", false), ("(> 5).end", nil),
        ] as [(String, Value)])
    func `paths lead into contexts and lists`(source: String, value: Value) {
        #expect(evaluate(source, Self.names) == value)
    }

    @Test func `paths from nothing are null with a reason`() {
        #expect(evaluation("nothing.x", Self.names).codes == ["feel.unknown-member"])
        #expect(evaluation("customer.age", Self.names).codes == ["feel.unknown-member"])
        #expect(evaluation("amount.x", Self.names).codes == ["feel.unknown-member"])
    }

    @Test(
        arguments: [
            ("list[1]", 3), ("list[-1]", 2), ("list[item > 1]", [3, 2]), ("list[true]", [3, 1, 2]), ("list[false]", []),
            ("5[1]", 5), ("5[item > 9]", []),
            ("nothing[true]", []), ("list[amount > 20]", []), ("list[list[2]]", 3), ("[[1, 2], [3]][1][2]", 2),
            ("[{x: 1}, {x: null}, {y: 3}][x = null].y", [nil, 3]),
            ("[{item: 1}, {item: 5}][item > 2]", [["item": 5]]), ("list[count(list)]", 2),
        ] as [(String, Value)])
    func `filters keep what fits`(source: String, value: Value) { #expect(evaluate(source, Self.names) == value) }

    @Test func `a position outside the list is null with a reason`() {
        #expect(evaluation("list[0]", Self.names).codes == ["feel.unknown-member"])
        #expect(evaluation("list[4]", Self.names).codes == ["feel.unknown-member"])
        #expect(evaluate("list[-4]", Self.names).isNull)
    }

    @Test(
        arguments: [
            ("for x in [1, 2] return x * 2", [2, 4]), ("for x in 1..3 return x", [1, 2, 3]),
            ("for x in 3..1 return x", [3, 2, 1]), ("for x in [1..3) return x", [1, 2]),
            ("for x in [1, 2], y in [x, 10] return x + y", [2, 11, 4, 12]), ("for x in [] return x", []),
            ("for x in 5 return x", [5]),
            ("for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]", [1, 1, 2, 3, 5]),
            ("for x in [1, 2] return for y in [x] return [x, y]", [[[1, 1]], [[2, 2]]]),
            ("for d in @\"2022-02-27\"..@\"2022-03-01\" return d.day", [27, 28, 1]),
            ("for a b in [1] return a b + 1", [2]),
            ("for list in [1] return list", [1]),
        ] as [(String, Value)])
    func `for makes a list of what it goes through`(source: String, value: Value) {
        #expect(evaluate(source, Self.names) == value)
    }

    @Test(
        arguments: [
            ("some x in [1, 2] satisfies x > 1", true), ("some x in [] satisfies x > 1", false),
            ("every x in [1, 2] satisfies x > 0", true),
            ("every x in [] satisfies false", true), ("every x in [1, 2], y in [2, 3] satisfies x < y", false),
            ("some x in [1, null] satisfies x > 5", nil),
            ("some x in [null, 9] satisfies x > 5", true), ("every x in [1, null] satisfies x > 5", false),
            ("every x in [9, null] satisfies x > 5", nil),
            ("some x in null satisfies true", nil), ("some x in 1..9 satisfies x = 7", true),
        ] as [(String, Value)])
    func `quantifiers have three values`(source: String, value: Value) { #expect(evaluate(source) == value) }

    @Test(
        arguments: [
            ("{f: function(x) x + 1, r: f(2)}.r", 3), ("(function(x, y) x - y)(y: 1, x: 5)", 4),
            ("{k: 10, f: function(x) x + k, r: f(1)}.r", 11),
            ("{f: function(x: number) x, r: f(\"a\")}.r", nil), ("{f: function(x: number) x, r: f([7])}.r", 7),
            ("{f: function() 1, r: f()}.r", 1),
            ("{f: function(x) function(y) x + y, g: f(1), r: g(2)}.r", 3), ("{f: count, r: f([1, 2])}.r", 2),
            ("{f: function(x) x, r: f(1, 2)}.r", nil),
            ("{f: function(a b) a b * 2, r: f(a b: 4)}.r", 8),
        ] as [(String, Value)])
    func `functions are values`(source: String, value: Value) { #expect(evaluate(source) == value) }

    @Test(
        arguments: [
            ("substring(string: \"abc\", start position: 2)", "bc"),
            ("substring(start position: 2, string: \"abc\", length: 1)", "b"), ("modulo(divisor: 5, dividend: 12)", 2),
        ] as [(String, Value)])
    func `arguments by name`(source: String, value: Value) { #expect(evaluate(source) == value) }
}

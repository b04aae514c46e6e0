import FEEL
import Testing

/// How points and ranges lie to each other (DMN 1.5, table 78), and `range()` (table 69).
@Suite struct `Range functions` {
    static let rows: [(String, String)] = [
        ("before(2, 3)", "true"), ("before(3, 3)", "false"), ("before(\"a\", \"b\")", "true"),
        ("before(@\"2022-03-28\", @\"2022-03-29\")", "true"), ("before(@\"P1Y\", @\"P11M\")", "false"),
        ("before(3, (3..5])", "true"), ("before(3, [3..5])", "false"), ("before([1..3), 3)", "true"),
        ("before([1..3], 3)", "false"), ("before([1..3], (3..4])", "true"), ("before([1..3], [3..4])", "false"),
        ("before(point1: 1, point2: 2)", "true"), ("before(point: 1, range: [2..3])", "true"),
        ("before(range1: [1..2], range2: [3..4])", "true"),
        ("after(3, 2)", "true"), ("after(@\"12:00:00\", @\"11:59:59\")", "true"), ("after(5, [3..5))", "true"),
        ("after([5..7], 5)", "false"), ("after((5..7], 5)", "true"), ("after((3..4], [1..3])", "true"),
        ("after(point1: 1, point2: 2)", "false"), ("after(range: [2..3], point: 1)", "true"),
        ("after(range1: [1..2], range2: [3..4])", "false"),
        ("meets([1..3], [3..5])", "true"), ("meets([1..3), [3..5])", "false"), ("meets([1..3], (3..5])", "false"),
        ("meets([1..2], [3..5])", "false"), ("meets(range1: [\"a\"..\"c\"], range2: [\"c\"..\"d\"])", "true"),
        ("met by([3..5], [1..3])", "true"), ("met by([3..5], [1..3))", "false"),
        ("met by(range2: [1..3], range1: [3..5])", "true"),
        ("overlaps([1..3], [3..5])", "true"), ("overlaps([1..3), [3..5])", "false"),
        ("overlaps([1..9], [3..5])", "true"), ("overlaps(range1: (4..5), range2: [1..4])", "false"),
        ("overlaps before([1..4], [3..6])", "true"), ("overlaps before([3..6], [1..4])", "false"),
        ("overlaps before([1..4], (1..4])", "true"), ("overlaps before(range1: [1..4], range2: [1..4])", "false"),
        ("overlaps after([3..6], [1..4])", "true"), ("overlaps after([1..4], [3..6])", "false"),
        ("overlaps after(range1: (1..4], range2: [1..4])", "true"),
        ("finishes(5, [1..5])", "true"), ("finishes(5, [1..5))", "false"), ("finishes([3..5], [1..5])", "true"),
        ("finishes([3..5), [1..5])", "false"), ("finishes([0..5], [1..5])", "false"),
        ("finishes(point: 4, range: [1..5])", "false"), ("finishes(range1: [1..5), range2: [1..5))", "true"),
        ("finished by([1..5], 5)", "true"), ("finished by([1..5], [3..5])", "true"),
        ("finished by(range: [1..5), point: 5)", "false"), ("finished by(range1: [1..5], range2: [0..5])", "false"),
        ("includes([1..5], 1)", "true"), ("includes((1..5], 1)", "false"), ("includes([1..5], [2..3])", "true"),
        ("includes([1..5), [2..5])", "false"), ("includes(range: [1..5], point: 6)", "false"),
        ("includes(range1: [1..5], range2: (1..5))", "true"),
        ("during(3, [1..5])", "true"), ("during(5, [1..5))", "false"), ("during([2..3], [1..5])", "true"),
        ("during(point: 3, range: (1..5))", "true"), ("during(range1: [1..5], range2: (1..5))", "false"),
        ("starts(1, [1..5])", "true"), ("starts(1, (1..5])", "false"), ("starts([1..3], [1..5])", "true"),
        ("starts([1..5], [1..5))", "false"), ("starts(point: 2, range: [1..5])", "false"),
        ("starts(range1: (1..3], range2: (1..5])", "true"),
        ("started by([1..5], 1)", "true"), ("started by([1..5], [1..5))", "true"),
        ("started by(range: (1..5], point: 1)", "false"), ("started by(range1: [1..3], range2: [1..5])", "false"),
        ("coincides(3, 3.0)", "true"), ("coincides(3, 4)", "false"), ("coincides([1..3], [1..3])", "true"),
        ("coincides([1..3], [1..3))", "false"), ("coincides(point1: \"a\", point2: \"b\")", "false"),
        ("coincides(range1: (1..3), range2: ]1..3[)", "true"),
        // Ranges without an end on one side, and the one that is a single value.
        ("before((< 3), 3)", "true"), ("before((<= 3), (> 3))", "true"), ("after((> 3), (< 3))", "true"),
        ("includes((>= 3), [3..9])", "true"), ("includes([3..9], (>= 3))", "false"), ("overlaps((< 3), (> 1))", "true"),
        ("coincides((= 3), [3..3])", "true"), ("starts((< 1), (< 2))", "true"), ("finishes((> 1), (>= 1))", "true"),
        ("meets((<= 3), (>= 3))", "true"), ("during([1..2], (< 2))", "false"),
        // A list of one element stands for the element.
        ("before([1], [2])", "true"), ("includes([[1..5]], [3])", "true"),
        ("range(\"[1..3]\")", "[1..3]"), ("range(\"(1..3)\")", "(1..3)"), ("range(\"]1..3[\")", "(1..3)"),
        ("range(from: \" [ -1.5 .. 2e1 ) \")", "[-1.5..20)"), ("range(\"[\\\"a\\\"..\\\"b\\\"]\")", "[\"a\"..\"b\"]"),
        ("range(\"[@\\\"P1D\\\"..duration(\\\"P2D\\\")]\")", "[@\"P1D\"..@\"P2D\"]"),
        (
            "range(\"[date and time(\\\"2022-03-28T00:00:00\\\")..@\\\"2022-03-29T00:00:00\\\"]\")",
            "[@\"2022-03-28T00:00:00\"..@\"2022-03-29T00:00:00\"]"
        ),
        ("range(\"[date(\\\"2022-03-28\\\")..@\\\"2022-03-28\\\"]\").end", "@\"2022-03-28\""),
        ("range(\"(..3]\") = (<= 3)", "true"), ("range(\"(..3)\") = (< 3)", "true"),
        ("range(\"[3..)\") = (>= 3)", "true"), ("range(\"]3..[\") = (> 3)", "true"),
        ("range(\"[1..3]\") instance of range<number>", "true"), ("2 in range(\"[1..3]\")", "true"),
    ]

    static let refused: [(String, String)] = [
        ("before(1, \"a\")", "feel.not-comparable"), ("before(null, 1)", "feel.null"), ("after(1)", "feel.arguments"),
        ("before(true, false)", "feel.type"), ("meets(1, [1..2])", "feel.type"), ("overlaps([1..2], 1)", "feel.type"),
        ("includes(1, [1..2])", "feel.type"), ("during([1..2], 1)", "feel.type"), ("starts(1, 1)", "feel.type"),
        ("coincides(1, [1..1])", "feel.type"), ("before((!= 1), 2)", "feel.type"),
        ("after([null..1], 2)", "feel.not-comparable"), ("overlaps([1..2], [\"a\"..\"b\"])", "feel.not-comparable"),
        ("met by([1..2], 2)", "feel.type"), ("overlaps before(1, [1..2])", "feel.type"),
        ("overlaps after([1..2], null)", "feel.null"), ("finished by(1, 1)", "feel.type"),
        ("started by(1)", "feel.arguments"),
        ("finishes(@\"P1D\", [@\"P1M\"..@\"P2M\"])", "feel.not-comparable"),
        ("range(\"[@\\\"10:00:00@No/Where\\\"..)\")", "feel.unknown-zone"), ("range(null)", "feel.null"),
        ("range(5)", "feel.type"), ("range(\"\")", "feel.invalid-value"),
        ("range(\"1..3\")", "feel.invalid-value"), ("range(\"[1..3\")", "feel.invalid-value"),
        ("range(\"[..3]\")", "feel.invalid-value"), ("range(\"[1..]\")", "feel.invalid-value"),
        ("range(\"(..)\")", "feel.invalid-value"), ("range(\"[1+1..3]\")", "feel.invalid-value"),
        ("range(\"[x..3]\")", "feel.invalid-value"), ("range(\"(> 3)\")", "feel.invalid-value"),
        ("range(\"[3..1]\")", "feel.invalid-value"), ("range(\"[1..3] \\\"\")", "feel.invalid-value"),
        ("range(\"[true..false]\")", "feel.invalid-value"), ("range(\"[null..3]\")", "feel.invalid-value"),
        ("range(\"[-\\\"a\\\"..\\\"b\\\"]\")", "feel.invalid-value"),
        ("range(\"[time(\\\"2022-03-28\\\")..@\\\"10:00:00\\\"]\")", "feel.invalid-value"),
        ("range(\"[date(string(\\\"2022-03-28\\\"))..@\\\"2022-03-29\\\"]\")", "feel.invalid-value"),
        ("range(\"[1..\\\"b\\\"]\")", "feel.not-comparable"), ("range(\"[1..3]\", 1)", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }

    /// The clauses of the table, written out, for ranges between the numbers 1 to 4.
    private struct Ends {
        let (a, aIn, b, bIn): (Int, Bool, Int, Bool)

        static let all: [Ends] = (1...4).flatMap { a in
            (a...4).flatMap { b in
                [true, false].flatMap { aIn in [true, false].map { bIn in Ends(a: a, aIn: aIn, b: b, bIn: bIn) } }
            }
        }.filter { $0.a < $0.b || $0.aIn && $0.bIn }

        var text: String { "\(aIn ? "[" : "(")\(a)..\(b)\(bIn ? "]" : ")")" }
    }

    private static let clauses: [(String, @Sendable (Ends, Ends) -> Bool)] = [
        ("before", { x, y in x.b < y.a || x.b == y.a && (!x.bIn || !y.aIn) }),
        ("after", { x, y in x.a > y.b || x.a == y.b && (!x.aIn || !y.bIn) }),
        ("meets", { x, y in x.bIn && y.aIn && x.b == y.a }), ("met by", { x, y in x.aIn && y.bIn && x.a == y.b }),
        (
            "overlaps",
            { x, y in (x.b > y.a || x.b == y.a && x.bIn && y.aIn) && (x.a < y.b || x.a == y.b && x.aIn && y.bIn) }
        ),
        (
            "overlaps before",
            { x, y in
                (x.a < y.a || x.a == y.a && x.aIn && !y.aIn) && (x.b > y.a || x.b == y.a && x.bIn && y.aIn)
                    && (x.b < y.b || x.b == y.b && (!x.bIn || y.bIn))
            }
        ),
        (
            "overlaps after",
            { x, y in
                (y.a < x.a || y.a == x.a && y.aIn && !x.aIn) && (y.b > x.a || y.b == x.a && y.bIn && x.aIn)
                    && (y.b < x.b || y.b == x.b && (!y.bIn || x.bIn))
            }
        ),
        ("finishes", { x, y in x.bIn == y.bIn && x.b == y.b && (x.a > y.a || x.a == y.a && (!x.aIn || y.aIn)) }),
        ("finished by", { x, y in x.bIn == y.bIn && x.b == y.b && (y.a > x.a || y.a == x.a && (!y.aIn || x.aIn)) }),
        (
            "includes",
            { x, y in
                (x.a < y.a || x.a == y.a && (x.aIn || !y.aIn)) && (x.b > y.b || x.b == y.b && (x.bIn || !y.bIn))
            }
        ),
        (
            "during",
            { x, y in
                (y.a < x.a || y.a == x.a && (y.aIn || !x.aIn)) && (y.b > x.b || y.b == x.b && (y.bIn || !x.bIn))
            }
        ),
        ("starts", { x, y in x.a == y.a && x.aIn == y.aIn && (x.b < y.b || x.b == y.b && (!x.bIn || y.bIn)) }),
        ("started by", { x, y in x.a == y.a && x.aIn == y.aIn && (y.b < x.b || y.b == x.b && (!y.bIn || x.bIn)) }),
        ("coincides", { x, y in x.a == y.a && x.aIn == y.aIn && x.b == y.b && x.bIn == y.bIn }),
    ]

    @Test func `hold for all ranges between a few numbers as the clauses of the standard say`() throws {
        let scope = NameScope([("x", .any), ("y", .any)])
        let values = Ends.all.map { evaluate($0.text) }
        for (name, clause) in Self.clauses {
            let call = try #require(FEELCompiler.expression("\(name)(x, y)", scope: scope).expression)
            for (x, left) in zip(Ends.all, values) {
                for (y, right) in zip(Ends.all, values) {
                    let answer = call.evaluate(in: [left, right]).value
                    check(answer == .boolean(clause(x, y)), "\(name)(\(x.text), \(y.text))")
                }
            }
        }
    }
}

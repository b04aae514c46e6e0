import FEEL
import Testing

/// Every operator between every two kinds of values (DMN 1.5, tables 50–61): defined where the tables have a row, null
/// with a diagnostic everywhere else.
@Suite struct `Operators between kinds` {
    /// One value of each kind.
    private static let kinds: [(name: String, source: String)] = [
        ("null", "null"), ("boolean", "true"), ("number", "2"), ("string", "\"a\""), ("date", "@\"2022-03-28\""),
        ("time", "@\"10:15:00\""), ("moment", "@\"2022-03-28T10:15:00Z\""), ("months", "@\"P1Y\""),
        ("days", "@\"P1D\""),
        ("list", "[1]"), ("context", "{a: 1}"), ("range", "[1..2]"), ("function", "function(x) x"),
    ]

    /// For each operator, the pairs of kinds between which it is defined, and the kind of the result.
    private static let defined: [String: [String: String]] = [
        "+": [
            "number number": "number", "string string": "string", "date months": "date", "date days": "date",
            "months date": "date", "days date": "date", "moment months": "moment", "moment days": "moment",
            "months moment": "moment", "days moment": "moment", "time days": "time", "days time": "time",
            "months months": "months", "days days": "days",
        ],
        "-": [
            "number number": "number", "date date": "days", "date moment": "days", "moment date": "days",
            "moment moment": "days", "time time": "days", "date months": "date", "date days": "date",
            "moment months": "moment", "moment days": "moment", "time days": "time", "months months": "months",
            "days days": "days",
        ],
        "*": [
            "number number": "number", "number months": "months", "months number": "months", "number days": "days",
            "days number": "days",
        ],
        "/": [
            "number number": "number", "months number": "months", "days number": "days", "months months": "number",
            "days days": "number",
        ],
        "**": ["number number": "number"],
    ]

    private static func kind(of value: Value) -> String {
        switch value {
        case .dateTime: "moment"
        case .yearsMonths: "months"
        case .daysTime: "days"
        default: value.kindName
        }
    }

    @Test func `arithmetic is defined where the tables say, and null with a reason elsewhere`() {
        for (symbol, pairs) in Self.defined {
            for left in Self.kinds {
                for right in Self.kinds {
                    let source = "(\(left.source)) \(symbol) (\(right.source))"
                    for (value, codes) in [
                        evaluation(source),
                        evaluation("x \(symbol) y", [("x", evaluate(left.source)), ("y", evaluate(right.source))]),
                    ] {
                        let result = pairs["\(left.name) \(right.name)"]
                        check(Self.kind(of: value) == result ?? "null", "\(source) is \(value)")
                        check(codes.isEmpty == (result != nil), "\(source) \(codes)")
                    }
                }
            }
        }
    }

    @Test func `equality is between one kind, or with null`() {
        for left in Self.kinds {
            for right in Self.kinds {
                let values = [("x", evaluate(left.source)), ("y", evaluate(right.source))]
                if left.name == "function", right.name == "function" { continue }
                let expected: Bool? =
                    left.name == right.name ? true : left.name == "null" || right.name == "null" ? false : nil
                check(evaluate("x = y", values).asBool == expected, "\(left) = \(right)")
                check(evaluate("x != y", values).asBool == expected.map { !$0 }, "\(left) != \(right)")
                check(evaluation("x = y", values).codes.isEmpty == (expected != nil), "\(left) = \(right)")
            }
        }
    }

    @Test func `order is among numbers, strings, dates, times, moments and durations of one kind`() {
        let ordered: Set<String> = ["number", "string", "date", "time", "moment", "months", "days"]
        for left in Self.kinds {
            for right in Self.kinds {
                let values = [("x", evaluate(left.source)), ("y", evaluate(right.source))]
                let isOrdered = left.name == right.name && ordered.contains(left.name)
                for (source, expected) in [
                    ("x < y", false), ("x <= y", true), ("x > y", false), ("x >= y", true), ("x between y and y", true),
                    ("x in [y..y]", true), ("x in (>= y)", true),
                ] {
                    // A range is asked for among ranges: `[1..2] in [1..2]`.
                    if source.hasPrefix("x in"), left.name == "range" { continue }
                    let (value, codes) = evaluation(source, values)
                    check(value.asBool == (isOrdered ? expected : nil), "\(source): \(left) \(right) \(value)")
                    check(codes.isEmpty == isOrdered, "\(source): \(left) \(right) \(codes)")
                }
            }
        }
    }

    @Test(arguments: [
        // Local clocks and clocks with an offset are not comparable, and never equal.
        ("@\"10:00:00\" = @\"10:00:00Z\"", "false"), ("@\"2022-03-28T10:00:00\" = @\"2022-03-28T10:00:00Z\"", "false"),
        ("@\"10:00:00Z\" = @\"12:00:00+02:00\"", "true"), ("@\"10:00:00Z\" < @\"11:00:00+02:00\"", "false"),
        ("@\"2022-03-28T10:00:00Z\" = @\"2022-03-28T18:00:00@Asia/Shanghai\"", "true"),
        ("@\"2022-03-28T10:00:00-10:00\" > @\"2022-03-29T00:00:00+08:00\"", "true"),
        ("@\"10:00:00@Asia/Shanghai\" = @\"10:00:00@Asia/Shanghai\"", "true"),
        ("@\"10:00:00@Asia/Shanghai\" < @\"10:00:01@Asia/Shanghai\"", "true"),
        ("@\"10:00:00@Asia/Shanghai\" = @\"10:00:00+08:00\"", "false"),
        // Strings by their code points, not by letters or a locale.
        ("\"Z\" < \"a\"", "true"), ("\"a\" < \"ab\"", "true"), ("\"\" < \"a\"", "true"), ("\"é\" > \"z\"", "true"),
        ("\"\u{FFFD}\" < \"\u{1F600}\"", "true"), ("\"é\" = \"e\u{301}\"", "false"),
        ("[1, null] = [1, null]", "true"), ("[1, [2, {a: 3}]] = [1, [2, {a: 3}]]", "true"),
        ("[1, 2] = [2, 1]", "false"),
        ("{a: 1} = {a: 1, b: 2}", "false"), ("[1..2] = [1..2)", "false"), ("(< 5) = (<= 5)", "false"),
        ("(> 5) = (> 5)", "true"),
    ])
    func `comparison within a kind`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: [
        ("@\"10:00:00\" < @\"10:00:00Z\"", "feel.not-comparable"),
        ("@\"2022-03-28T10:00:00\" < @\"2022-03-28T10:00:00Z\"", "feel.not-comparable"),
        ("@\"10:00:00@Asia/Shanghai\" < @\"10:00:00+08:00\"", "feel.not-comparable"),
        ("@\"10:00:00\" - @\"10:00:00Z\"", "feel.type"), ("@\"2022-03-28T10:00:00\" - @\"2022-03-28\"", "feel.type"),
        ("@\"999999999-12-31\" + @\"P1D\"", "feel.arithmetic"), ("@\"P1D\" / 0", "feel.arithmetic"),
        ("@\"P1Y\" / @\"P0M\"", "feel.arithmetic"), ("[1, \"a\"] = [1, 2]", "feel.not-comparable"),
    ])
    func `what cannot be compared or worked out`(source: String, code: String) { expectRefused(source, code) }

    @Test(arguments: [
        ("@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\""), ("@\"2024-03-31\" - @\"P1M\"", "@\"2024-02-29\""),
        ("@\"2022-03-28\" + @\"PT23H59M59S\"", "@\"2022-03-28\""), ("@\"2022-03-28\" - @\"PT1S\"", "@\"2022-03-27\""),
        ("@\"P1D\" + @\"2022-12-31T23:00:00+08:00\"", "@\"2023-01-01T23:00:00+08:00\""),
        ("@\"2022-03-28T00:30:00\" - @\"PT1H\"", "@\"2022-03-27T23:30:00\""),
        ("@\"23:59:59\" + @\"PT1S\"", "@\"00:00:00\""),
        ("@\"00:00:00Z\" - @\"P2DT1S\"", "@\"23:59:59Z\""), ("@\"10:00:00+02:00\" - @\"10:00:00Z\"", "@\"-PT2H\""),
        ("@\"2022-03-28\" - @\"2022-03-27T12:00:00Z\"", "@\"PT12H\""), ("@\"P1Y\" * 0.5", "@\"P6M\""),
        ("@\"P1Y\" * 0.3", "@\"P3M\""),
        ("-1 * @\"PT1.5S\"", "@\"-PT1.5S\""), ("@\"P1D\" / 7 * 7 = @\"P1D\"", "false"), ("@\"PT1H\" / @\"PT1M\"", "60"),
        ("@\"P1M\" - @\"P1Y\"", "@\"-P11M\""),
    ])
    func `dates and durations are worked out to the nanosecond`(source: String, plain: String) {
        expectEqual(source, plain)
    }
}

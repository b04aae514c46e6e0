import FEEL
import Testing

/// Three-valued logic and comparison (DMN 1.5, tables 50–55).
@Suite struct `Logic and comparison` {
    private static let values: [(String, Bool?)] = [("true", true), ("false", false), ("null", nil)]

    @Test func `and, or and not have three values`() {
        for (left, a) in Self.values {
            for (right, b) in Self.values {
                let and: Bool? = a == false || b == false ? false : a == nil || b == nil ? nil : true
                let or: Bool? = a == true || b == true ? true : a == nil || b == nil ? nil : false
                #expect(evaluate("\(left) and \(right)").asBool == and)
                #expect(evaluate("\(left) or \(right)").asBool == or)
                #expect(evaluate("x and y", [("x", evaluate(left)), ("y", evaluate(right))]).asBool == and)
                #expect(evaluate("x or y", [("x", evaluate(left)), ("y", evaluate(right))]).asBool == or)
            }
            #expect(evaluate("not(\(left))").asBool == a.map { !$0 })
        }
    }

    @Test(arguments: ["\"a\" and true", "1 or false", "[] and true"])
    func `what is no boolean counts as null`(source: String) { #expect(evaluate(source).isNull) }

    @Test func `what is no boolean does not stop a settled answer`() {
        #expect(evaluate("1 and false") == false)
        #expect(evaluate("1 or true") == true)
    }

    @Test(arguments: [
        ("null = null", true), ("null != null", false), ("1 = null", false), ("1 = 1.0", true),
        ("\"a\" = \"A\"", false), ("\"a\" < \"b\"", true),
        ("\"Z\" < \"a\"", true), ("true = true", true), ("true != false", true), ("[1, 2] = [1, 2]", true),
        ("[1] = [1, 1]", false),
        ("[1, [2]] = [1, [2]]", true), ("{a: 1, b: 2} = {b: 2, a: 1}", true), ("{a: 1} = {a: 2}", false),
        ("{} = {}", true),
        ("[1..2] = [1..2]", true), ("[1..2] = [1..2)", false), ("(< 5) = (< 5)", true), ("@\"P1D\" = @\"PT24H\"", true),
        ("@\"P1Y\" > @\"P11M\"", true), ("@\"2022-01-01\" < @\"2022-01-02\"", true),
        ("@\"10:00:00Z\" = @\"18:00:00+08:00\"", true),
        ("@\"10:00:00\" = @\"10:00:00Z\"", false), ("@\"2022-01-01T00:00:00Z\" = @\"2022-01-01T08:00:00+08:00\"", true),
        ("@\"2022-01-01T00:00:00Z\" = @\"2022-01-01T08:00:00@Asia/Shanghai\"", true),
        ("@\"2022-01-01T00:00:00\" < @\"2022-01-01T00:00:01\"", true),
        ("1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3", true), ("5 between 1 and 5", true), ("0 between 1 and 5", false),
        ("5 between 1 and 5 and true", true), ("\"b\" between \"a\" and \"c\"", true), ("1 + 1 = 2", true),
        ("1e2 = 100", true),
    ])
    func `comparisons follow the standard`(source: String, value: Bool) { #expect(evaluate(source) == .boolean(value)) }

    @Test(arguments: [
        "1 = \"1\"", "true = 1", "[] = {}", "1 < \"2\"", "null < 1", "1 >= null", "true < false", "[1] < [2]",
        "@\"P1Y\" < @\"P366D\"",
        "@\"2022-01-01\" < @\"2022-01-01T00:00:00\"", "@\"10:00:00\" < @\"10:00:00Z\"", "null between 1 and 2",
        "1 between null and 2", "1 between \"a\" and \"b\"",
    ])
    func `null where there is no order`(source: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(!codes.isEmpty)
    }

    @Test(arguments: [
        ("\"A\" in [\"A\", \"B\"] and true", true), ("\"C\" in [\"A\", \"B\"] and true", false),
        ("false and \"A\" in [\"A\"]", false),
        ("1 in [1, 2, 3]", true), ("1 in (1, 2)", true), ("5 in (> 3, < 1)", true), ("5 in < 6", true),
        ("5 in (<= 4)", false), ("5 in [1..5]", true),
        ("5 in [1..5)", false), ("5 in (1..5] and true", true), ("1 in 1", true), ("1 in 2 or true", true),
        ("5 in [[1..3], [4..6]]", true),
        ("5 in ([1..3], 5)", true), ("5 in != 5", false), ("5 in = 5", true), ("[1] in [[1], [2]]", true),
        ("{a: 1} in [{a: 1}]", true),
        ("null in [null, 1]", true), ("null in null", true), ("1 in [\"a\", 1]", true), ("1 in [\"a\"]", false),
        ("[1..2] in [[1..2]]", true), ("[1..2] in [[1..3], 5]", false), ("2 + 3 in [5]", true), ("5 in 2 + 3", true),
        ("@\"2022-01-15\" in [@\"2022-01-01\"..@\"2022-01-31\"]", true), ("\"m\" in [\"a\"..\"z\"]", true),
    ])
    func `in binds tighter than and`(source: String, value: Bool) { #expect(evaluate(source) == .boolean(value)) }

    @Test(arguments: ["null in [1..10]", "5 in [1..null]", "5 in (null..10]", "\"a\" in [1..2]", "5 in (< null)"])
    func `in a range that cannot be compared with is null`(source: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(!codes.isEmpty)
    }

    @Test(
        arguments: [
            ("if true then 1 else 2", 1), ("if false then 1 else 2", 2), ("if null then 1 else 2", 2),
            ("if 1 = 1 then if false then 1 else 2 else 3", 2),
            ("1 + if true then 1 else 2", 2), ("if 5 in [1..9] and true then \"a\" else \"b\"", "a"),
        ] as [(String, Value)])
    func `if takes the else for anything but true`(source: String, value: Value) { #expect(evaluate(source) == value) }

    @Test(arguments: [
        ("1 instance of number", true), ("\"a\" instance of number", false), ("null instance of number", false),
        ("1 instance of Any", true),
        ("null instance of Null", true), ("[1, 2] instance of list<number>", true),
        ("[1, \"a\"] instance of list<number>", false),
        ("[1] instance of list<Any>", true), ("{a: 1} instance of context<a: number>", true),
        ("{a: 1, b: 2} instance of context<a: number>", true),
        ("{a: \"x\"} instance of context<a: number>", false), ("@\"2022-01-01\" instance of date", true),
        ("@\"2022-01-01\" instance of date and time", false),
        ("@\"P1Y\" instance of years and months duration", true), ("@\"P1D\" instance of days and time duration", true),
        ("[1..2] instance of range<number>", true),
        ("(function(x) x) instance of function<Any> -> Any", true), ("1 instance of number and true", true),
        ("-1 instance of number", false),
    ])
    func `instance of`(source: String, value: Bool) {
        // A sign binds looser than `instance of`: -1 instance of number is the negative of a boolean.
        #expect(evaluate(source) == (source.hasPrefix("-") ? nil : .boolean(value)))
    }
}

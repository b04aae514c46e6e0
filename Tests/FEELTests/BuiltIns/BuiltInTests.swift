import FEEL
import Testing

/// The built-in functions (DMN 1.5, 10.3.4), each with what it gives and what it refuses.
@Suite struct `Built-in functions` {
    @Test(arguments: [
        ("string(1.10)", "\"1.1\""), ("string(\"a\")", "\"a\""), ("string(true)", "\"true\""),
        ("string(@\"2022-03-28\")", "\"2022-03-28\""),
        ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""), ("string({a: 1})", "\"{a: 1}\""),
        ("string([1..5))", "\"[1..5)\""), ("string((< 5))", "\"(< 5)\""),
        ("string(@\"P1Y\")", "\"P1Y\""), ("string(@\"PT36H\")", "\"P1DT12H\""), ("string(null)", "null"),
        ("number(\"1,000.5\", \",\", \".\")", "1000.5"),
        ("number(\"1 000,5\", \" \", \",\")", "1000.5"), ("number(\"1.000,5\", \".\", \",\")", "1000.5"),
        ("number(\"12\")", "12"), ("number(\"-1.5\", null, null)", "-1.5"),
        ("number(\"x\")", "null"), ("number(\"1\", \",\", \",\")", "null"), ("number(\"1\", \"x\", \".\")", "null"),
        ("is defined(null)", "false"), ("is defined(1)", "true"),
    ])
    func `built-ins for conversion give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("not(true)", "false"), ("not(null)", "null"), ("not(1)", "null"), ("all([true, true])", "true"),
        ("all([true, false, null])", "false"),
        ("all([true, null])", "null"), ("all([])", "true"), ("all(true, false)", "false"),
        ("any([false, true, null])", "true"), ("any([false, null])", "null"),
        ("any([])", "false"), ("any(null)", "null"), ("is(1, 1)", "true"),
        ("is(@\"10:00:00Z\", @\"18:00:00+08:00\")", "false"),
    ])
    func `built-ins for booleans give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("abs(-5)", "5"), ("abs(@\"-P1M\")", "@\"P1M\""), ("abs(@\"-PT1H\")", "@\"PT1H\""), ("abs(\"x\")", "null"),
        ("modulo(12, 5)", "2"), ("modulo(-12, 5)", "3"),
        ("modulo(1, 0)", "null"), ("sqrt(16)", "4"), ("sqrt(-1)", "null"), ("odd(3)", "true"), ("odd(-2)", "false"),
        ("even(0)", "true"), ("even(1.5)", "null"),
        ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2"), ("decimal(1.5, 0)", "2"), ("decimal(125, -1)", "120"),
        ("floor(1.5)", "1"), ("floor(-1.5)", "-2"),
        ("floor(-1.56, 1)", "-1.6"), ("ceiling(1.5)", "2"), ("ceiling(-1.56, 1)", "-1.5"),
        ("round up(1.121, 2)", "1.13"), ("round up(-1.121, 2)", "-1.13"),
        ("round down(1.126, 2)", "1.12"), ("round half up(1.125, 2)", "1.13"), ("round half up(-1.125, 2)", "-1.13"),
        ("round half down(1.125, 2)", "1.12"),
        ("round half down(1.126, 2)", "1.13"), ("decimal(1, 7000)", "null"), ("round up(1)", "null"),
        ("floor(null)", "null"),
    ])
    func `built-ins for numbers give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", 3, 3)", "\"oba\""),
        ("substring(\"foobar\", -2, 1)", "\"a\""), ("substring(\"😀b\", 2)", "\"b\""),
        ("substring(\"a\", 2)", "null"), ("substring(\"a\", 0)", "null"), ("substring(\"abc\", 1, 0)", "null"),
        ("substring(\"abc\", 2, 99)", "\"bc\""), ("string length(\"审批😀\")", "3"),
        ("string length(\"e\\u0301\")", "2"), ("upper case(\"aß1\")", "\"ASS1\""), ("lower case(\"AÉ\")", "\"aé\""),
        ("substring before(\"foobar\", \"bar\")", "\"foo\""),
        ("substring before(\"foobar\", \"xyz\")", "\"\""), ("substring after(\"foobar\", \"ob\")", "\"ar\""),
        ("substring after(\"foobar\", \"\")", "\"foobar\""),
        ("substring after(\"\", \"a\")", "\"\""), ("contains(\"foobar\", \"ob\")", "true"),
        ("contains(\"foobar\", \"of\")", "false"), ("contains(\"aaab\", \"aab\")", "true"),
        ("contains(\"\\u00E9\", \"e\")", "false"), ("starts with(\"foobar\", \"fo\")", "true"),
        ("ends with(\"foobar\", \"r\")", "true"), ("ends with(\"r\", \"bar\")", "false"),
        ("string join([\"a\", null, \"b\"], \", \")", "\"a, b\""), ("string join([\"a\", \"b\"])", "\"ab\""),
        ("string join([])", "\"\""), ("string join([1])", "null"),
        ("contains(null, \"a\")", "null"), ("upper case(1)", "null"), ("string length([\"ab\"])", "2"),
    ])
    func `built-ins for strings give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("list contains([1, null], null)", "true"), ("list contains([1], \"1\")", "false"), ("count([1, 2])", "2"),
        ("count([])", "0"), ("count(5)", "1"), ("count(null)", "null"),
        ("index of([1, 2, 1], 1)", "[1, 3]"), ("index of([1], 9)", "[]"), ("sublist([4, 5, 6], 2)", "[5, 6]"),
        ("sublist([4, 5, 6], -2, 1)", "[5]"),
        ("sublist([4, 5, 6], 2, 9)", "null"), ("sublist([1], 2)", "null"), ("append([1], 2, [3])", "[1, 2, [3]]"),
        ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"),
        ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1], 3, 2)", "null"),
        ("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1], -1)", "[]"), ("remove([1], 0)", "null"),
        ("reverse([1, 2])", "[2, 1]"), ("union([1, 2], [2, 3])", "[1, 2, 3]"),
        ("distinct values([1, 1.0, \"1\", null, null])", "[1, \"1\", null]"),
        ("distinct values([@\"10:00:00Z\", @\"18:00:00+08:00\"])", "[@\"10:00:00Z\"]"),
        ("flatten([1, [[2]], []])", "[1, 2]"),
        ("list replace([1, 2, 3], 2, 9)", "[1, 9, 3]"),
        ("list replace([1, 2], function(item, newItem) item < newItem, 2)", "[2, 2]"),
        ("list replace([1], 5, 9)", "null"),
        ("sort([3, 1, 2])", "[1, 2, 3]"), ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
        ("sort([1, \"a\"])", "null"), ("sort([[2], [1]], function(x, y) x[1] < y[1])", "[[1], [2]]"),
        ("sort([{k: 1, n: 1}, {k: 0, n: 2}, {k: 1, n: 3}], function(x, y) x.k < y.k).n", "[2, 1, 3]"),
    ])
    func `built-ins for lists give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: [
        ("min([3, 1, 2])", "1"), ("min(3, 1)", "1"), ("max(\"a\", \"b\")", "\"b\""), ("max([])", "null"),
        ("min([1, null])", "null"), ("min(1, \"a\")", "null"), ("max(@\"P1Y\", @\"P2Y\")", "@\"P2Y\""),
        ("sum([1, 2.5])", "3.5"), ("sum(1, 2)", "3"), ("sum([])", "null"), ("sum([1, \"a\"])", "null"),
        ("sum(@\"PT1H\", @\"PT30M\")", "@\"PT90M\""), ("mean([1, 2, 3, 4])", "2.5"),
        ("mean([])", "null"), ("product([2, 3, 4])", "24"), ("median([8, 2, 5, 3, 4])", "4"),
        ("median([6, 1, 2, 3])", "2.5"), ("median([])", "null"),
        ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
        ("stddev([1])", "null"), ("mode([6, 3, 9, 6, 6])", "[6]"), ("mode([6, 1, 9, 6, 1])", "[1, 6]"),
        ("mode([])", "[]"), ("mode([1, null])", "null"), ("sum(0.1, 0.2)", "0.3"),
    ])
    func `built-ins for aggregates give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"),
        ("get entries({a: 1})", "[{key: \"a\", value: 1}]"), ("context([{key: \"a\", value: 1}])", "{a: 1}"),
        ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"), ("context([{key: \"a\"}])", "null"),
        ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
        ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
        ("context put({a: 1}, [\"a\", \"b\"], 2)", "null"), ("context put({a: 1}, [], 2)", "null"),
        ("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}"), ("context merge([1])", "null"),
        ("get entries(null)", "null"),
    ])
    func `built-ins for contexts give what the standard says`(source: String, plain: String) {
        expectEqual(source, plain)
    }

    @Test(arguments: [
        ("date(\"2022-03-28\")", "@\"2022-03-28\""), ("date(2022, 3, 28)", "@\"2022-03-28\""),
        ("date(@\"2022-03-28T10:00:00\")", "@\"2022-03-28\""), ("date(2022, 2, 30)", "null"), ("date(\"x\")", "null"),
        ("time(\"10:15:00\")", "@\"10:15:00\""), ("time(10, 15, 0)", "@\"10:15:00\""),
        ("time(10, 15, 0.5, @\"PT8H\")", "@\"10:15:00.5+08:00\""), ("time(25, 0, 0)", "null"),
        ("time(@\"2022-03-28T10:00:00\")", "@\"10:00:00\""),
        ("time(\"10:00:00@No/Where\")", "null"), ("date and time(\"2022-03-28T10:15:00\")", "@\"2022-03-28T10:15:00\""),
        ("date and time(@\"2022-03-28\", @\"10:15:00Z\")", "@\"2022-03-28T10:15:00Z\""),
        ("date and time(\"2022-03-28\")", "@\"2022-03-28T00:00:00\""),
        ("date and time(\"2022-03-28T10:15:00@No/Where\")", "null"), ("duration(\"P1Y\")", "@\"P1Y\""),
        ("duration(\"x\")", "null"),
        ("years and months duration(@\"2021-01-31\", @\"2022-03-01\")", "@\"P1Y1M\""),
        ("years and months duration(@\"2022-03-01\", @\"2021-01-31\")", "@\"-P1Y1M\""),
        ("day of week(@\"2022-03-28\")", "\"Monday\""), ("day of year(@\"2020-12-31\")", "366"),
        ("month of year(@\"2022-03-28\")", "\"March\""), ("week of year(@\"2021-01-03\")", "53"),
        ("week of year(@\"2024-12-30\")", "1"),
        ("day of week(1)", "null"), ("now()", "@\"2026-11-23T10:15:00+08:00\""), ("today()", "@\"2026-11-23\""),
    ])
    func `dates and times`(source: String, plain: String) { expectEqual(source, plain) }

    @Test func `the present moment is given, or missing`() throws {
        let expression = try #require(FEELCompiler.expression("now()", scope: NameScope()).expression)
        #expect(expression.evaluate(in: []).diagnostics.map(\.code) == ["feel.no-moment"])
        #expect(expression.constant == nil)
    }

    @Test func `null comes with a reason`() {
        for source in [
            "abs(\"x\")", "substring(null, 1)", "sum([1, \"a\"])", "date(\"x\")", "context put(1, \"a\", 2)",
            "sort([1, \"a\"])", "floor(null)", "min([])",
        ] {
            #expect(evaluation(source).codes.isEmpty == false, "\(source)")
        }
    }
}

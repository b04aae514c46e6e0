import FEEL
import Testing

/// `string`, `number`, and the test for null (DMN 1.5, table 69).
@Suite struct `Built-ins for conversion` {
    static let rows: [(String, String)] = [
        ("string(1.10)", "\"1.1\""), ("string(-0.5)", "\"-0.5\""), ("string(1e3)", "\"1000\""),
        ("string(\"a\")", "\"a\""), ("string(true)", "\"true\""), ("string(from: false)", "\"false\""),
        ("string(@\"2022-03-28\")", "\"2022-03-28\""), ("string(@\"10:15:00.50Z\")", "\"10:15:00.5Z\""),
        ("string(@\"2022-03-28T10:15:00+08:00\")", "\"2022-03-28T10:15:00+08:00\""),
        ("string(@\"10:15:00@Asia/Shanghai\")", "\"10:15:00@Asia/Shanghai\""),
        ("string(@\"P1Y\")", "\"P1Y\""), ("string(@\"-P13M\")", "\"-P1Y1M\""), ("string(@\"PT36H\")", "\"P1DT12H\""),
        ("string(@\"PT0S\")", "\"PT0S\""), ("string(@\"P0Y\")", "\"P0M\""),
        ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""), ("string([])", "\"[]\""),
        ("string({a: 1})", "\"{a: 1}\""), ("string({a: {b: \"x\"}})", "\"{a: {b: \\\"x\\\"}}\""),
        ("string({\"a:b\": 1, c d: 2})", "\"{\\\"a:b\\\": 1, c d: 2}\""),
        ("string([1..5))", "\"[1..5)\""), ("string((< 5))", "\"(< 5)\""), ("string((!= \"a\"))", "\"(!= \\\"a\\\")\""),
        ("number(\"1,000.5\", \",\", \".\")", "1000.5"), ("number(\"1 000,5\", \" \", \",\")", "1000.5"),
        ("number(\"1.000,5\", \".\", \",\")", "1000.5"), ("number(\"12\")", "12"), ("number(\"-1.5e2\")", "-150"),
        ("number(\"-1.5\", null, null)", "-1.5"), ("number(\"1,5\", null, \",\")", "1.5"),
        ("number(\"1,000\", \",\")", "1000"), ("number([\"7\"])", "7"),
        ("number(from: \"1 5\", grouping separator: \" \")", "15"),
        ("number(decimal separator: \",\", from: \"1,5\")", "1.5"),
        ("is defined(null)", "false"), ("is defined(1)", "true"), ("is defined(value: [])", "true"),
    ]

    static let refused: [(String, String)] = [
        ("string(null)", "feel.null"), ("string()", "feel.arguments"), ("string(1, 2)", "feel.arguments"),
        ("string(form: 1)", "feel.arguments"),
        ("number(\"x\")", "feel.invalid-value"), ("number(\"\")", "feel.invalid-value"),
        ("number(\"1,000\")", "feel.invalid-value"), ("number(\"1 000\", \",\")", "feel.invalid-value"),
        ("number(\"1.5\", null, \",\")", "feel.invalid-value"), ("number(\"1.000\", \".\")", "feel.invalid-value"),
        ("number(\"1\", \",\", \",\")", "feel.invalid-value"), ("number(\"1\", \"x\", \".\")", "feel.invalid-value"),
        ("number(\"1\", \",\", \"x\")", "feel.invalid-value"), ("number(\"1\", 5, \".\")", "feel.invalid-value"),
        ("number(null)", "feel.null"), ("number(true)", "feel.type"),
        ("number(\"1\", \",\", \".\", 4)", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}

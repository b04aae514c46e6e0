import FEEL
import Testing

/// `not`, `all`, `any`, `is` (DMN 1.5, tables 70, 73 and 77).
@Suite struct `Built-ins for booleans` {
    static let rows: [(String, String)] = [
        ("not(true)", "false"), ("not(false)", "true"), ("not(negand: true)", "false"), ("not([true])", "false"),
        ("all([true, true])", "true"), ("all([true, false, null])", "false"), ("all([false, 1])", "false"),
        ("all([])", "true"), ("all(true, false)", "false"), ("all(true)", "true"), ("all(list: [true])", "true"),
        ("any([false, true, null])", "true"), ("any([1, true])", "true"), ("any([false, false])", "false"),
        ("any([])", "false"), ("any(false, true)", "true"), ("any(list: [false])", "false"),
        ("is(1, 1.0)", "true"), ("is(1, \"1\")", "false"), ("is(null, null)", "true"), ("is(null, 1)", "false"),
        ("is([1, 2], [1, 2])", "true"), ("is([1], 1)", "false"), ("is({a: 1, b: 2}, {b: 2, a: 1})", "true"),
        ("is(@\"2022-03-28\", @\"2022-03-28T00:00:00Z\")", "false"), ("is(@\"P1Y\", @\"P12M\")", "true"),
        ("is(@\"P0M\", @\"PT0S\")", "false"), ("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true"),
        ("is(@\"10:00:00Z\", @\"18:00:00+08:00\")", "false"), ("is(@\"10:00:00\", @\"10:00:00Z\")", "false"),
        ("is(@\"10:00:00@Etc/UTC\", @\"10:00:00Z\")", "false"), ("is([1..2], [1..2])", "true"),
        ("is(value1: \"a\", value2: \"a\")", "true"),
    ]

    static let refused: [(String, String)] = [
        ("not(null)", "feel.null"), ("not(1)", "feel.type"), ("not(\"true\")", "feel.type"),
        ("not()", "feel.arguments"), ("not(true, true)", "feel.arguments"),
        ("all([true, null])", "feel.null"), ("all([true, 1])", "feel.type"), ("all(0)", "feel.type"),
        ("all(null)", "feel.null"), ("all(true, null)", "feel.null"), ("all()", "feel.arguments"),
        ("any([false, null])", "feel.null"), ("any(0)", "feel.type"), ("any(null)", "feel.null"),
        ("any()", "feel.arguments"), ("is(1)", "feel.arguments"), ("is(1, 1, 1)", "feel.arguments"),
        ("is(value1: 1)", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }

    @Test func `in a model, a name that is left out is null`() {
        var scope = NameScope()
        scope.isOpen = true
        let compilation = FEELCompiler.expression("[is(value1: null), is(value2: 1), abs(), foo(1), 2]", scope: scope)
        #expect(compilation.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(compilation.expression?.evaluate(in: []).value == [true, false, nil, nil, 2])
        #expect(
            compilation.expression?.evaluate(in: []).diagnostics.map(\.code) == [
                "feel.arguments", "feel.unknown-function",
            ])
    }
}

import FEEL
import Testing

/// Functions of numbers (DMN 1.5, table 74).
@Suite struct `Built-ins for numbers` {
    static let rows: [(String, String)] = [
        ("abs(-5)", "5"), ("abs(5)", "5"), ("abs(n: -0.5)", "0.5"), ("abs([-1])", "1"), ("abs(@\"-P1M\")", "@\"P1M\""),
        ("abs(@\"-PT1H\")", "@\"PT1H\""), ("abs(@\"P1Y\")", "@\"P1Y\""),
        ("modulo(12, 5)", "2"), ("modulo(-12, 5)", "3"), ("modulo(12, -5)", "-3"), ("modulo(-12, -5)", "-2"),
        ("modulo(10, 5)", "0"), ("modulo(0.7, 0.2)", "0.1"), ("modulo(-0.7, 0.2)", "0.1"), ("modulo(5, 1e30)", "5"),
        ("modulo(1e30, 7)", "1"), ("modulo(dividend: 7, divisor: 4)", "3"),
        ("sqrt(16)", "4"), ("sqrt(2)", "1.414213562373095048801688724209698"), ("sqrt(number: 0)", "0"),
        ("exp(0)", "1"), ("exp(1)", "2.718281828459045235360287471352662"), ("exp(number: -1e9)", "0"),
        ("exp(log(10))", "9.999999999999999999999999999999998"), ("log(1)", "0"),
        ("log(10)", "2.302585092994045684017991454684364"),
        ("log(number: 0.5)", "-0.6931471805599453094172321214581766"),
        ("odd(3)", "true"), ("odd(-2)", "false"), ("odd(number: 1e34)", "false"), ("even(0)", "true"),
        ("even(-4)", "true"), ("even(number: 2.0)", "true"), ("even(3)", "false"),
        ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2"), ("decimal(1.5, 0)", "2"), ("decimal(-2.5, 0)", "-2"),
        ("decimal(125, -1)", "120"), ("decimal(135, -1)", "140"), ("decimal(1.25, 1.9)", "1.2"),
        ("decimal(n: 0.05, scale: 1)", "0"), ("decimal(1, 6176)", "1"), ("decimal(4e6111, -6111)", "4e6111"),
        ("floor(1.5)", "1"), ("floor(-1.5)", "-2"), ("floor(-1.56, 1)", "-1.6"), ("floor(n: 156, scale: -1)", "150"),
        ("ceiling(1.5)", "2"), ("ceiling(-1.5)", "-1"), ("ceiling(-1.56, 1)", "-1.5"),
        ("ceiling(n: 151, scale: -1)", "160"),
        ("round up(5.5, 0)", "6"), ("round up(1.121, 2)", "1.13"), ("round up(-1.121, 2)", "-1.13"),
        ("round up(n: 101, scale: -2)", "200"), ("round down(1.126, 2)", "1.12"), ("round down(-5.9, 0)", "-5"),
        ("round down(n: 199, scale: -2)", "100"), ("round half up(1.125, 2)", "1.13"),
        ("round half up(-1.125, 2)", "-1.13"), ("round half up(n: 150, scale: -2)", "200"),
        ("round half down(1.125, 2)", "1.12"), ("round half down(1.126, 2)", "1.13"),
        ("round half down(n: -150, scale: -2)", "-100"), ("round half down(5.5, 6176)", "5.5"),
    ]

    static let refused: [(String, String)] = [
        ("abs(\"x\")", "feel.type"), ("abs(null)", "feel.null"), ("abs(@\"2022-03-28\")", "feel.type"),
        ("abs()", "feel.arguments"), ("abs(1, 2)", "feel.arguments"), ("abs(number: 1)", "feel.arguments"),
        ("abs([1, 2])", "feel.type"),
        ("modulo(1, 0)", "feel.arithmetic"), ("modulo(null, 1)", "feel.null"), ("modulo(1, \"1\")", "feel.type"),
        ("modulo(@\"P1D\", 1)", "feel.type"), ("modulo(1)", "feel.arguments"),
        ("sqrt(-1)", "feel.arithmetic"), ("sqrt(\"4\")", "feel.type"), ("sqrt(null)", "feel.null"),
        ("exp(15000)", "feel.arithmetic"), ("exp(null)", "feel.null"), ("exp(\"1\")", "feel.type"),
        ("exp(n: 1)", "feel.arguments"), ("log(0)", "feel.arithmetic"), ("log(-1)", "feel.arithmetic"),
        ("log(null)", "feel.null"), ("log(true)", "feel.type"), ("log(1, 2)", "feel.arguments"),
        ("odd(1.5)", "feel.invalid-value"), ("odd(null)", "feel.null"), ("even(1.5)", "feel.invalid-value"),
        ("even(\"2\")", "feel.type"),
        ("decimal(1)", "feel.arguments"), ("decimal(null, 1)", "feel.null"), ("decimal(1, null)", "feel.null"),
        ("decimal(1, 6177)", "feel.invalid-value"), ("decimal(1, -6112)", "feel.invalid-value"),
        ("floor(null)", "feel.null"), ("floor(1, null)", "feel.null"), ("floor(\"1\")", "feel.type"),
        ("floor(1, \"1\")", "feel.type"), ("floor(1, 2, 3)", "feel.arguments"), ("ceiling(1, null)", "feel.null"),
        ("ceiling()", "feel.arguments"), ("round up(1)", "feel.arguments"), ("round up(1, null)", "feel.null"),
        ("round down(\"1\", 0)", "feel.type"), ("round half up(1, \"0\")", "feel.type"),
        ("round half down(1, 6177)", "feel.invalid-value"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}

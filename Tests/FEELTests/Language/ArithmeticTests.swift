import FEEL
import Testing

/// Operators of arithmetic (DMN 1.5, 10.3.2.13, tables 56–61).
@Suite struct `Arithmetic` {
    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"), ("2 ** 3 ** 2", "64"), ("-3 ** 2", "9"),
        ("2 * -3", "-6"),
        ("2 ** -1", "0.5"), ("--2", "2"), ("1 - -1", "2"), ("7 / 2", "3.5"), ("0.1 + 0.2", "0.3"),
        ("1 / 3 * 3", "0.9999999999999999999999999999999999"),
        ("10 / 2 * 5", "25"), ("2 + 3 ** 2", "11"), ("\"a\" + \"b\"", "\"ab\""),
    ])
    func `precedence and association`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: [
        ("1 / 0", "feel.arithmetic"), ("1 + null", "feel.null"), ("null - 1", "feel.null"), ("-null", "feel.null"),
        ("10 ** 7000", "feel.arithmetic"),
    ])
    func `null with a reason`(source: String, code: String) {
        let (value, codes) = evaluation(source)
        #expect(value.isNull)
        #expect(codes == [code])
    }

    @Test(arguments: [
        "1 + \"a\"", "\"a\" * 2", "true + true", "[1] + [2]", "-\"a\"", "@\"P1Y\" + @\"P1D\"",
        "@\"10:00:00\" - @\"2022-01-01\"",
    ])
    func `null where the kinds do not fit`(source: String) {
        let names: [(String, Value)] = []
        let (value, codes) = evaluation(source, names)
        #expect(value.isNull)
        #expect(codes.contains("feel.type"))
    }

    @Test(arguments: [
        ("@\"2022-03-28\" + @\"P1M\"", "@\"2022-04-28\""), ("@\"2022-01-31\" + @\"P1M\"", "@\"2022-02-28\""),
        ("@\"2022-03-28\" - @\"P1D\"", "@\"2022-03-27\""), ("@\"P1D\" + @\"2022-12-31\"", "@\"2023-01-01\""),
        ("@\"2022-03-28\" - @\"2022-03-01\"", "@\"P27D\""),
        ("@\"2022-03-28T23:30:00\" + @\"PT1H\"", "@\"2022-03-29T00:30:00\""),
        ("@\"2022-03-28T10:00:00Z\" - @\"2022-03-28T10:00:00+08:00\"", "@\"PT8H\""),
        ("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\""),
        ("@\"00:30:00\" - @\"PT1H\"", "@\"23:30:00\""), ("@\"10:00:00\" - @\"08:30:00\"", "@\"PT1H30M\""),
        ("@\"P1Y\" + @\"P1M\"", "@\"P13M\""),
        ("@\"PT1H\" - @\"PT90M\"", "@\"-PT30M\""), ("@\"P1Y\" * 2", "@\"P2Y\""), ("2 * @\"PT1H\"", "@\"PT2H\""),
        ("@\"P1Y\" / 5", "@\"P2M\""),
        ("@\"PT1H\" / 4", "@\"PT15M\""), ("@\"P1Y\" / @\"P1M\"", "12"),
        ("@\"PT1H\" / @\"PT90M\"", "0.6666666666666666666666666666666667"),
        ("-@\"PT1H\"", "@\"-PT1H\""), ("-@\"P1M\"", "@\"-P1M\""),
        ("@\"2022-03-28T00:00:00Z\" - @\"2022-03-27\"", "@\"P1D\""),
    ])
    func `dates, times and durations`(source: String, plain: String) { expectEqual(source, plain) }

    @Test func `a moment in a zone keeps its clock over months and its distance over hours`() {
        let winter = "@\"2026-03-31T12:00:00@Test/Summer\""
        #expect(evaluate("string(\(winter) + @\"P1M\")") == "2026-04-30T12:00:00@Test/Summer")
        #expect(evaluate("string(\(winter) + @\"PT24H\")") == "2026-04-01T13:00:00@Test/Summer")
    }

    @Test(arguments: ["@\"999999999-12-31\" + @\"P1D\"", "@\"-999999999-01-01\" - @\"P1M\""])
    func `null beyond the last day`(source: String) {
        #expect(evaluation(source).codes == ["feel.arithmetic"])
    }
}

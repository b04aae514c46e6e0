import FEEL
import Testing

/// Functions that make dates, times and durations or say where a day stands, and the present (DMN 1.5, tables 69, 79, 80).
@Suite struct `Built-ins for dates and times` {
    static let rows: [(String, String)] = [
        ("date(\"2022-03-28\")", "@\"2022-03-28\""), ("date(\"-0044-03-15\").year", "-44"),
        ("date(\"999999999-12-31\").year", "999999999"), ("date(2022, 3, 28)", "@\"2022-03-28\""),
        ("date(-1, 1, 1)", "@\"-0001-01-01\""), ("date(year: 2024, month: 2, day: 29)", "@\"2024-02-29\""),
        ("date(from: @\"2022-03-28\")", "@\"2022-03-28\""), ("date(@\"2022-03-28T10:00:00\")", "@\"2022-03-28\""),
        ("date(@\"2022-03-28T23:00:00+08:00\")", "@\"2022-03-28\""), ("date([\"2022-03-28\"])", "@\"2022-03-28\""),
        ("time(\"10:15:00\")", "@\"10:15:00\""), ("time(\"10:15:00.123456789-03:30\").second", "0"),
        ("time(\"24:00:00\")", "@\"00:00:00\""), ("time(\"00:00:00@Asia/Shanghai\").hour", "0"),
        ("time(from: @\"10:15:00Z\")", "@\"10:15:00Z\""), ("time(@\"2022-03-28T10:00:00\")", "@\"10:00:00\""),
        ("time(@\"2022-03-28T10:00:00+08:00\")", "@\"10:00:00+08:00\""), ("time(@\"2022-03-28\")", "@\"00:00:00Z\""),
        ("time(10, 15, 0)", "@\"10:15:00\""), ("time(10, 15, 0.5, @\"PT8H\")", "@\"10:15:00.5+08:00\""),
        ("time(10, 15, 0, null)", "@\"10:15:00\""), ("time(10, 15, 0, @\"-PT3H30M\")", "@\"10:15:00-03:30\""),
        ("time(10, 15, 0, @\"PT0S\")", "@\"10:15:00Z\""), ("time(10, 15, 0, @\"PT1H2M3S\")", "@\"10:15:00+01:02:03\""),
        ("time(hour: 1, minute: 2, second: 3, offset: @\"PT1H\")", "@\"01:02:03+01:00\""),
        ("date and time(\"2022-03-28T10:15:00\")", "@\"2022-03-28T10:15:00\""),
        ("date and time(from: \"2022-03-28T10:15:00@Asia/Shanghai\")", "@\"2022-03-28T10:15:00@Asia/Shanghai\""),
        ("date and time(\"2022-12-31T24:00:00\")", "@\"2023-01-01T00:00:00\""),
        ("date and time(\"2022-03-28\")", "@\"2022-03-28T00:00:00\""),
        ("date and time(@\"2022-03-28\", @\"10:15:00Z\")", "@\"2022-03-28T10:15:00Z\""),
        ("date and time(date: @\"2022-03-28T23:00:00-10:00\", time: @\"10:15:00\")", "@\"2022-03-28T10:15:00\""),
        ("date and time(@\"2022-03-28T10:15:00Z\")", "@\"2022-03-28T10:15:00Z\""),
        ("duration(\"P1Y2M\")", "@\"P14M\""), ("duration(\"-PT1H\")", "@\"-PT1H\""),
        ("duration(\"PT0.S\")", "@\"PT0S\""),
        ("duration(from: \"P1DT2H3M4.5S\").minutes", "3"), ("duration(\"PT1000M\")", "@\"PT16H40M\""),
        ("years and months duration(@\"2021-01-31\", @\"2022-03-01\")", "@\"P1Y1M\""),
        ("years and months duration(@\"2022-03-01\", @\"2021-01-31\")", "@\"-P1Y1M\""),
        ("years and months duration(@\"2022-03-31\", @\"2022-04-30\")", "@\"P0M\""),
        ("years and months duration(from: @\"2022-01-01T23:00:00\", to: @\"2023-01-01T01:00:00\")", "@\"P1Y\""),
        ("years and months duration(@\"2022-01-01\", @\"2021-01-01T00:00:00Z\")", "@\"-P1Y\""),
        ("day of week(@\"2022-03-28\")", "\"Monday\""), ("day of week(date: @\"2022-04-03T00:00:00\")", "\"Sunday\""),
        ("day of year(@\"2020-12-31\")", "366"), ("day of year(date: @\"2021-03-01\")", "60"),
        ("month of year(@\"2022-03-28\")", "\"March\""),
        ("month of year(date: @\"2022-12-01T10:00:00Z\")", "\"December\""),
        ("week of year(@\"2021-01-03\")", "53"), ("week of year(@\"2024-12-30\")", "1"),
        ("week of year(date: @\"2022-03-28\")", "13"), ("week of year(@\"2020-12-31\")", "53"),
        ("now()", "@\"2026-11-23T10:15:00+08:00\""), ("today()", "@\"2026-11-23\""),
    ]

    static let refused: [(String, String)] = [
        ("date(\"x\")", "feel.bad-date-or-time"), ("date(\"2022-02-30\")", "feel.bad-date-or-time"),
        ("date(\"2022-03-28T10:00:00\")", "feel.bad-date-or-time"), ("date(\"+2022-03-28\")", "feel.bad-date-or-time"),
        ("date(\"02022-03-28\")", "feel.bad-date-or-time"), ("date(2022, 2, 30)", "feel.bad-date-or-time"),
        ("date(2022, 13, 1)", "feel.bad-date-or-time"), ("date(1000000000, 1, 1)", "feel.bad-date-or-time"),
        ("date(null)", "feel.null"), ("date(null, 1, 1)", "feel.null"), ("date(2022, \"1\", 1)", "feel.type"),
        ("date(1)", "feel.type"), ("date(@\"10:00:00\")", "feel.type"), ("date(2022, 1)", "feel.arguments"),
        ("time(\"10:15\")", "feel.bad-date-or-time"), ("time(\"24:00:01\")", "feel.bad-date-or-time"),
        ("time(\"10:00:60\")", "feel.bad-date-or-time"), ("time(\"10:00:00+19:00\")", "feel.bad-date-or-time"),
        ("time(\"10:00:00@No/Where\")", "feel.unknown-zone"),
        ("time(\"10:00:00+08:00@Asia/Shanghai\")", "feel.bad-date-or-time"),
        ("time(25, 0, 0)", "feel.bad-date-or-time"),
        ("time(-1, 0, 0)", "feel.bad-date-or-time"), ("time(1, 60, 0)", "feel.bad-date-or-time"),
        ("time(1, 1, null)", "feel.null"), ("time(1, 1, 1, 1)", "feel.type"), ("time(1, 1, 1, @\"P1D\")", "feel.type"),
        ("time(1, 1, 1, @\"P1M\")", "feel.type"), ("time(null)", "feel.null"), ("time(1)", "feel.type"),
        ("time(1, 2)", "feel.arguments"), ("date and time(\"10:00:00\")", "feel.bad-date-or-time"),
        ("date and time(\"2022-03-28T10:15:00@No/Where\")", "feel.unknown-zone"),
        ("date and time(\"2022-03-28T24:00:01\")", "feel.bad-date-or-time"),
        ("date and time(\"2022-03-28 10:00:00\")", "feel.bad-date-or-time"),
        ("date and time(@\"2022-03-28\", null)", "feel.null"), ("date and time(null, @\"10:00:00\")", "feel.null"),
        ("date and time(\"2022-03-28\", @\"10:00:00\")", "feel.type"), ("date and time(2022)", "feel.type"),
        ("date and time()", "feel.arguments"), ("duration(\"x\")", "feel.bad-date-or-time"),
        ("duration(\"P1Y1D\")", "feel.bad-date-or-time"), ("duration(\"P\")", "feel.bad-date-or-time"),
        ("duration(\"P1H\")", "feel.bad-date-or-time"), ("duration(null)", "feel.null"), ("duration(1)", "feel.type"),
        ("years and months duration(@\"2022-01-01\", null)", "feel.null"),
        ("years and months duration(\"2022-01-01\", @\"2022-01-01\")", "feel.type"),
        ("years and months duration(@\"2022-01-01\")", "feel.arguments"),
        ("day of week(1)", "feel.type"), ("day of week(null)", "feel.null"),
        ("day of year(@\"10:00:00\")", "feel.type"),
        ("month of year(\"2022-03-28\")", "feel.type"), ("week of year()", "feel.arguments"),
        ("week of year(day: @\"2022-03-28\")", "feel.arguments"), ("now(1)", "feel.arguments"),
        ("today(1)", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }

    @Test func `the present moment is given, or missing`() throws {
        let expression = try #require(FEELCompiler.expression("now()", scope: NameScope()).expression)
        #expect(expression.evaluate(in: []).diagnostics.map(\.code) == ["feel.no-moment"])
        #expect(expression.constant == nil)
    }
}

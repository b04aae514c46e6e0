import FEEL
import Testing

/// The ends of the integers behind numbers, positions and durations: no arithmetic may overflow there.
@Suite struct `Extremes` {
    private static let numbers = [
        "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "1e34", "-1e34",
        "9.999999999999999999999999999999999e6144", "-1e6144", "1e-6176", "0",
        "-2147483649", "4294967296",
    ]
    private static let durations = [
        "@\"P9223372036854775807M\"", "-@\"P9223372036854775807M\" - @\"P1M\"", "@\"PT9223372036854775807S\"",
        "-@\"PT9223372036854775807S\" - @\"PT1S\"", "@\"P106751991167300D\"", "@\"-PT0.000000001S\"",
    ]
    private static let moments = [
        "@\"999999999-12-31\"", "@\"-999999999-01-01\"", "@\"999999999-12-31T23:59:59.999999999@Asia/Shanghai\"",
        "@\"-999999999-01-01T00:00:00+18:00\"", "@\"23:59:59.999999999-18:00\"",
        "@\"-999999999-01-01T00:00:00@Test/Summer\"",
    ]

    @Test(arguments: [
        "[1, 2][N]", "substring(\"abc\", N)", "substring(\"abc\", 1, N)", "substring(\"abc\", -1, N)",
        "sublist([1], N)", "sublist([1], 1, N)", "remove([1], N)", "insert before([1], N, 1)",
        "list replace([1], N, 1)", "2 ** N", "N ** 2", "N ** N", "N * N", "N + N", "N / 3", "1 / N", "-N", "abs(N)",
        "modulo(N, 7)", "modulo(7, N)", "floor(N, N)", "decimal(N, 2)", "decimal(1.5, N)",
        "round up(N, 0)", "sqrt(N)", "exp(N)", "log(N)", "N ** 0.5", "2.5 ** N", "N ** -1.5", "before(N, [N..N])",
        "range(\"[\" + string(N) + \"..1e9]\")", "even(N)", "date(N, 1, 1)", "date(2020, N, N)", "time(N, N, N)",
        "time(1, 1, N)",
        "@\"P1M\" * N", "@\"PT1S\" * N", "@\"P1M\" / N", "@\"PT1S\" / N", "string(N)",
        "number(string(N))", "N in [N..N]", "for i in N..N return i", "for i in [N..N] return i",
        "for i in (N..N) return i", "some i in N..0 satisfies false", "mean(N, N)", "stddev(N, 1)",
    ])
    func `built-ins for numbers give what the standard says`(source: String) {
        for number in Self.numbers {
            _ = evaluate(source.replacing("N", with: "(\(number))"))
            _ = evaluate(source.replacing("N", with: "v"), [("v", evaluate(number))])
        }
    }

    @Test(arguments: [
        "D + D", "D - D", "-D", "abs(D)", "D * 2", "D / 3", "D / D", "D < D", "string(D)", "D.years", "D.months",
        "D.days", "D.seconds", "M + D", "M - D", "D + M", "M - M", "M < M", "M = M",
        "time(1, 2, 3, D)", "M.weekday", "M.time offset", "day of year(M)", "week of year(M)",
        "years and months duration(M, M)", "string(M)", "date(M)", "sum(D, D)", "before(D, [D..D])",
        "overlaps([M..M], [M..M])", "coincides(M, M)", "M in [M..M]",
    ])
    func `durations and moments`(source: String) {
        for duration in Self.durations {
            for moment in Self.moments {
                let text = source.replacing("M", with: "m").replacing("D", with: "d")
                let value = evaluate(text, [("d", evaluate(duration)), ("m", evaluate(moment))])
                #expect((try? JSONReader.typed(JSONWriter.typed(value))) == value, "\(source) \(duration) \(moment)")
            }
        }
    }
}

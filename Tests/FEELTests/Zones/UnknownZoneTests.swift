import FEEL
import Testing

/// Moments in zones whose rules the evaluation does not have: null with the reason, never a silent false.
@Suite struct `Zones without rules` {
    @Test(arguments: [
        "@\"2022-03-28T10:15:00@Asia/Shanghai\" = @\"2022-03-28T02:15:00Z\"",
        "@\"2022-03-28T10:15:00@Asia/Shanghai\" != @\"2022-03-28T02:15:00Z\"",
        "@\"2022-03-28T10:15:00Z\" < @\"2022-03-28T02:15:00@No/Where\"",
        "@\"2022-03-28T10:15:00@Asia/Shanghai\" between @\"2022-03-28T00:00:00Z\" and @\"2022-03-29T00:00:00Z\"",
        "@\"2022-03-28T10:15:00@Asia/Shanghai\" - @\"2022-03-28T02:15:00Z\"",
    ])
    func `cannot be compared or subtracted, and say so`(source: String) {
        let (value, codes) = evaluation(source, zones: UniversalZones())
        #expect(value == .null)
        #expect(codes == ["feel.unknown-zone"])
    }

    @Test(arguments: [
        ("@\"2022-03-28T10:15:00@No/Where\" = @\"2022-03-28T10:15:00@No/Where\"", true),
        ("@\"2022-03-28T10:15:00@No/Where\" < @\"2022-03-28T10:16:00@No/Where\"", true),
        ("@\"2022-03-28T10:15:00\" = @\"2022-03-28T10:15:00@No/Where\"", false),
        ("@\"2022-03-28T10:15:00@Etc/UTC\" = @\"2022-03-28T10:15:00Z\"", true),
    ])
    func `one zone is compared by its clock, and a local time is no moment`(source: String, answer: Bool) {
        #expect(evaluation(source, zones: UniversalZones()).value == .boolean(answer))
    }
}

import Testing

@testable import FEEL

@Suite struct `Zones` {
    /// A TZif file with offsets, transitions to them, and a rule.
    private static func file(_ offsets: [Int32], _ transitions: [(Int, UInt8)], _ footer: String) -> [UInt8] {
        func big(_ value: Int, _ width: Int) -> [UInt8] {
            (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        func header(_ times: Int, _ types: Int) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, 0, 0, times, types, 4].flatMap { big($0, 4) }
        }
        let empty = header(0, 1) + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
        var body = header(transitions.count, offsets.count)
        body += transitions.flatMap { big($0.0, 8) } + transitions.map(\.1)
        body += offsets.flatMap { big(Int($0), 4) + [0, 0] } + Array("LMT\0".utf8)
        return empty + body + Array("\n\(footer)\n".utf8)
    }

    private static func second(_ text: String) -> Int {
        DateTime(text).map(TemporalOrder.localSeconds) ?? 0
    }

    @Test func `transitions hold until the rule takes over`() throws {
        let bytes = Self.file(
            [29_143, 28_800, 32_400], [(-2_177_481_943, 1), (515_527_200, 2), (527_014_800, 1)], "CST-8")
        let table = try #require(ZoneTable(bytes))
        #expect(table.offset(atEpochSecond: -3_000_000_000) == 29_143)
        #expect(table.offset(atEpochSecond: 0) == 28_800)
        #expect(table.offset(atEpochSecond: 515_527_199) == 28_800)
        #expect(table.offset(atEpochSecond: 515_527_200) == 32_400)
        #expect(table.offset(atEpochSecond: 4_000_000_000) == 28_800)
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00", 3600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00", 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00", 36_000),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59", -18_000),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00", -14_400),
        ("<+0330>-3:30", "2026-01-01T00:00:00", 12_600), ("XXX0YYY-2,J60/0,300/12:30", "2024-02-29T23:59:59", 0),
        ("XXX0YYY-2,J60/0,300/12:30", "2024-03-01T00:00:00", 7200),
    ])
    func `rules give the offset at a moment`(rule: String, moment: String, offset: Int32) throws {
        #expect(try #require(ZoneRule(rule)).offset(atEpochSecond: Self.second(moment)) == offset)
    }

    @Test(arguments: [
        "", "CST", "-8", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0x",
        "<CET-1",
    ])
    func `what is no rule is refused`(text: String) { #expect(ZoneRule(text) == nil) }

    @Test func `local times that come twice take the first, those that never come the offset before`() throws {
        let table = try #require(ZoneTable(Self.file([3600], [], "CET-1CEST,M3.5.0,M10.5.0/3")))
        #expect(table.offset(atLocalSecond: Self.second("2026-10-25T02:30:00")) == 7200)
        #expect(table.offset(atLocalSecond: Self.second("2026-10-25T03:00:00")) == 3600)
        #expect(table.offset(atLocalSecond: Self.second("2026-03-29T02:30:00")) == 3600)
        #expect(table.offset(atLocalSecond: Self.second("2026-03-29T03:00:00")) == 7200)
        #expect(table.offset(atLocalSecond: Self.second("2026-01-01T00:00:00")) == 3600)
    }

    @Test func `no bytes crash the reader`() {
        let whole = Self.file([29_143, 28_800], [(0, 1)], "CST-8")
        for count in 0..<whole.count { _ = ZoneTable(Array(whole.prefix(count))) }
        var random = SplitMix64(seed: 7)
        for _ in 0..<5_000 {
            var bytes = whole
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            if let table = ZoneTable(bytes) {
                _ = table.offset(atLocalSecond: Int.random(in: -9_999_999_999...9_999_999_999, using: &random))
            }
        }
    }

    @Test func `the machine's zones agree with what is known of them`() {
        let zones = SystemZones.shared
        guard zones.offset(of: "Asia/Shanghai", atEpochSecond: 0) != nil else { return }
        #expect(zones.offset(of: "Asia/Shanghai", atLocalSecond: Self.second("2026-11-23T00:00:00")) == 28_800)
        #expect(zones.offset(of: "Europe/Paris", atLocalSecond: Self.second("2026-07-01T00:00:00")) == 7200)
        #expect(zones.offset(of: "No/Where", atEpochSecond: 0) == nil)
        #expect(zones.offset(of: "../../etc/passwd", atEpochSecond: 0) == nil)
    }
}

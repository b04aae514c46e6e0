import CountersignPluginKit
import Testing

@Suite struct InstantTests {
    @Test func `goes through the date and time of the expression language`() throws {
        let dateTime = try #require(DateTime("2026-03-02T09:00:00+08:00"))
        #expect(Instant(dateTime) == .simulated)
        #expect(Instant.simulated.description == "2026-03-02T01:00:00Z")
        #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(Instant(try #require(DateTime("1969-12-31T23:59:59.9995Z")))?.milliseconds == -1)
    }

    @Test func `stops at the ends of its range`() {
        #expect(Instant(milliseconds: .max).advanced(by: .seconds(1)).milliseconds == .max)
        #expect(Instant(milliseconds: .min).advanced(by: .seconds(-1)).milliseconds == .min)
        #expect(Instant(milliseconds: 1000).advanced(by: .milliseconds(-1500)).milliseconds == -500)
        #expect(Instant(milliseconds: 5).duration(to: Instant(milliseconds: 3)) == .milliseconds(-2))
    }
}

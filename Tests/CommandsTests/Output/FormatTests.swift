import Core
import FEEL
import Testing

@testable import Commands

struct FormatTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"),
        ("+86 21", "'+86 21"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("", ""), ("授信", "授信"),
    ])
    func `a text in CSV`(_ text: String, _ field: String) {
        let table = Table([Table.Column("a", "A", "甲")], rows: [[Cell(text)]])
        #expect(CSVText.render(table) == "a\r\n\(field)\r\n")
    }

    @Test func `a negative number in CSV stays a number`() {
        let table = Table([Table.Column("a", "A", "甲")], rows: [[Cell(-5)]])
        #expect(CSVText.render(table) == "a\r\n-5\r\n")
    }

    @Test func `JSON keeps the order of the answer and can be read back`() throws {
        let value: Value = [
            "z": 1, "a": ["中": "a\"b\n\u{1B}", "list": [], "none": .context(.empty)],
            "n": .number(Decimal128("0.10") ?? .zero),
            "d": .date(try #require(CalendarDate(year: 2022, month: 3, day: 28))), "x": nil,
        ]
        for text in [JSONText.compact(value), JSONText.indented(value)] {
            let read = try JSONReader.read(Array(text.utf8))
            #expect(read["z"] == 1)
            #expect(read["a"]["中"] == "a\"b\n\u{1B}")
            #expect(read["d"] == "2022-03-28")
            #expect(read.asContext?.names == ["z", "a", "n", "d", "x"])
        }
        #expect(!JSONText.compact(value).contains("\n"))
    }

    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00+00:00", "1970-01-01T00:00:00.000Z"),
        (1_648_454_400_123, 28_800, "2022-03-28T16:00:00+08:00", "2022-03-28T08:00:00.123Z"),
        (-1, -12_600, "1969-12-31T20:29:59-03:30", "1969-12-31T23:59:59.999Z"),
        (1_709_251_199_000, 0, "2024-02-29T23:59:59+00:00", "2024-02-29T23:59:59.000Z"),
    ])
    func `moments as ISO 8601 has them`(_ milliseconds: Int64, _ offset: Int, _ local: String, _ utc: String) {
        let moment = Moment(milliseconds: milliseconds)
        #expect(MomentText.local(moment, offset: offset) == local)
        #expect(MomentText.utc(moment) == utc)
    }

    @Test(arguments: [
        ("UTC", 0), ("Z", 0), ("+08:00", 28_800), ("-03:30", -12_600), ("Asia/Shanghai", 28_800), ("Moon/Base", nil),
        ("+8", nil), ("+25:00", nil),
    ])
    func `zones by name and by offset`(_ name: String, _ offset: Int?) {
        #expect(Zone(name)?.offset(Moment(milliseconds: 1_648_454_400_000)) == offset)
    }

    @Test(arguments: [
        ("2022-03-28", 1_648_396_800_000), ("2022-03-28T16:00:00+08:00", 1_648_454_400_000),
        ("2022-03-28T16:00:00", 1_648_454_400_000), ("2022-03-28T08:00:00Z", 1_648_454_400_000),
    ])
    func `moments as people type them`(_ text: String, _ milliseconds: Int64) throws {
        let reading = MomentReading(zone: try #require(Zone("+08:00")))
        #expect(try reading.read(text) == Moment(milliseconds: milliseconds))
        #expect(throws: Problem.self) { try reading.read("morgen") }
    }

    @Test(arguments: [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1234567.55", "-1,234,567.55"), ("50000000", "50,000,000"),
    ])
    func `amounts in groups of three`(_ number: String, _ text: String) throws {
        #expect(AmountText.grouped(try #require(Decimal128(number))) == text)
    }
}

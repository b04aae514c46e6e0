import Core
import FEEL
import Testing

@Suite struct FormTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: Field.Kind
        let value: Value
        let code: String?
        var testDescription: String { "\(kind) \(value) → \(code ?? "accepted")" }
    }

    private static let number = Field.Bounds(min: 10, max: 20)
    private static let options = ["A", "B"].map { Field.Option(value: $0, label: LocalizedText($0)) }
    private static let columns = [
        Field(name: "n", kind: .integer(Field.Bounds()), label: LocalizedText("n"), required: true)
    ]

    static let rows = [
        Row(kind: .text(length: 2...3), value: "ab", code: nil),
        Row(kind: .text(length: 2...3), value: "中文字符", code: "field.length"),
        Row(kind: .text(length: nil), value: 5, code: "field.type"),
        Row(kind: .integer(number), value: 10, code: nil),
        Row(kind: .integer(number), value: 9, code: "field.min"),
        Row(kind: .integer(number), value: 21, code: "field.max"),
        Row(kind: .integer(number), value: .number(Decimal128("10.5")!), code: "field.type"),
        Row(kind: .integer(number), value: "10", code: "field.type"),
        Row(kind: .money(currency: "CNY", number), value: .number(Decimal128("10.55")!), code: nil),
        Row(kind: .money(currency: "CNY", number), value: .number(Decimal128("10.555")!), code: "field.decimals"),
        Row(kind: .money(currency: "JPY", number), value: .number(Decimal128("10.5")!), code: "field.type"),
        Row(kind: .money(currency: "KWD", number), value: .number(Decimal128("10.555")!), code: nil),
        Row(kind: .decimal(number), value: .number(Decimal128("10.123456789")!), code: nil),
        Row(kind: .boolean, value: true, code: nil),
        Row(kind: .boolean, value: "yes", code: "field.type"),
        Row(kind: .date, value: "2022-03-28", code: nil),
        Row(kind: .date, value: "2022-02-29", code: "field.type"),
        Row(kind: .choice(options), value: "A", code: nil),
        Row(kind: .choice(options), value: "C", code: "field.option"),
        Row(kind: .person, value: "wang.fang", code: nil),
        Row(kind: .person, value: "Wang Fang", code: "field.type"),
        // Examples made for this test: check characters computed by hand from the standards.
        Row(kind: .creditCode, value: "91350100M000100Y43", code: nil),
        Row(kind: .creditCode, value: "91350100M000100Y44", code: "field.checksum"),
        Row(kind: .creditCode, value: "91350100M000100Y4", code: "field.checksum"),
        Row(kind: .citizenID, value: "11010519491231002X", code: nil),
        Row(kind: .citizenID, value: "110105194912310021", code: "field.checksum"),
        Row(kind: .citizenID, value: "11010519491331002X", code: "field.checksum"),
        Row(kind: .list(of: columns), value: [["n": 1], ["n": 2]], code: nil),
        Row(kind: .list(of: columns), value: [["n": "x"]], code: "field.type"),
        Row(kind: .list(of: columns), value: [["m": 1, "n": 1]], code: "field.unknown"),
        Row(kind: .list(of: columns), value: [[:]], code: "field.required"),
    ]

    @Test(arguments: rows)
    func `a field takes what its kind allows`(row: Row) {
        let form = Form(fields: [Field(name: "f", kind: row.kind, label: LocalizedText("F"))])
        do {
            _ = try form.accept(["f": row.value], whole: true)
            #expect(row.code == nil)
        } catch {
            #expect(error.context.map(\.value) == [row.code])
        }
    }

    @Test func `every mistake of a form is told at once`() {
        let form = Form(fields: Field.samples)
        let refusal = #expect(throws: Refusal.self) {
            _ = try form.accept(["amont": 5, "note": 5, "limit": "x"], whole: true)
        }
        #expect(refusal?.context.map(\.value) == ["field.unknown", "field.required", "field.type", "field.type"])
        #expect(refusal?.message.en.contains("did you mean `amount`") == true)
        #expect(refusal?.message.zh.contains("必填") == true)
    }

    @Test func `a field with a default is never empty`() throws {
        let unit = Field(name: "unit", kind: .text(length: nil), label: LocalizedText("U"), standard: "pudong")
        let rows = Field(name: "rows", kind: .list(of: [unit]), label: LocalizedText("R"))
        let form = Form(fields: [unit, rows])
        #expect(try form.accept(["unit": .null], whole: false) == ["unit": "pudong"])
        #expect(try form.accept(["unit": .null], whole: true)["unit"] == "pudong")
        #expect(try form.accept([:], whole: false).isEmpty)
        #expect(try form.accept(["rows": [["unit": .null]]], whole: false) == ["rows": [["unit": "pudong"]]])
    }

    @Test func `a default fills what was not given, and texts of dates become dates`() throws {
        let form = Form(fields: [
            Field(name: "unit", kind: .text(length: nil), label: LocalizedText("U"), standard: "pudong"),
            Field(name: "day", kind: .date, label: LocalizedText("D")),
        ])
        let accepted = try form.accept(["day": "2022-03-28"], whole: true)
        #expect(accepted["unit"] == "pudong")
        #expect(accepted["day"] == .date(CalendarDate(year: 2022, month: 3, day: 28)!))
    }
}

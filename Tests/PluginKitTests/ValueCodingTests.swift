import CountersignPluginKit
import Foundation
import Testing

@Suite struct ValueCodingTests {
    struct Everything: Codable, Equatable {
        enum Grade: String, Codable, CaseIterable { case a = "A", b = "B" }
        struct Batch: Codable, Equatable {
            var bestBefore: CalendarDate?
            var quantity: Int
        }

        var approvedAmount: Decimal128
        var customerUSCC: String
        var isNew: Bool
        var grade: Grade
        var count: UInt64
        var rate: Double
        var batches: [Batch]
        var bySite: [String: Int]
        var at: DateTime
        var term: YearsMonthsDuration
        var limit: DaysTimeDuration
        var clock: TimeOfDay
        var note: String?
        var extra: Value
    }

    func everything() throws -> Everything {
        Everything(
            approvedAmount: try #require(Decimal128("1234567890123456789012345678.123456")), customerUSCC: "91",
            isNew: true, grade: .b, count: .max, rate: 0.1,
            batches: [.init(bestBefore: CalendarDate("2027-01-31"), quantity: 3), .init(quantity: 0)],
            bySite: ["eastLake": 2], at: try #require(DateTime("2026-03-02T09:00:00+08:00")),
            term: YearsMonthsDuration(totalMonths: 14), limit: DaysTimeDuration(seconds: 90),
            clock: try #require(TimeOfDay("10:15:00")), note: nil, extra: ["camelCase": [1, nil, true]])
    }

    @Test func `what is encoded is decoded again`() throws {
        let original = try everything()
        let value = try ValueEncoder().encode(original)
        #expect(try ValueDecoder().decode(Everything.self, from: value) == original)
    }

    @Test func `properties become snake case, keys of a dictionary stay`() throws {
        let value = try ValueEncoder().encode(try everything())
        #expect(value["approved_amount"].asNumber?.description == "1234567890123456789012345678.123456")
        #expect(value["customer_uscc"] == "91")
        #expect(value["by_site"]["eastLake"] == 2)
        #expect(value["extra"]["camelCase"] == [1, nil, true])
        #expect(value["rate"].asNumber?.description == "0.1")
        #expect(value.asContext?.names.contains("note") == false)
        #expect(value["batches"].asList?[0]["best_before"].asDate?.month == 1)
    }

    @Test func `the types survive another coder too`() throws {
        let original = try everything()
        let data = try JSONEncoder().encode(original)
        #expect(try JSONDecoder().decode(Everything.self, from: data) == original)
    }

    struct Amount: Codable, Equatable { var approvedAmount: Decimal128 }
    struct Lists: Codable { var items: [Everything.Batch] }

    @Test func `a key of the property's own spelling is accepted, both at once are not`() throws {
        let decoder = ValueDecoder()
        #expect(try decoder.decode(Amount.self, from: ["approvedAmount": 1]) == Amount(approvedAmount: 1))
        #expect(
            message { try decoder.decode(Amount.self, from: ["approvedAmount": 1, "approved_amount": 1]) }
                == "input.approved_amount: is given twice, also as approvedAmount")
    }

    @Test func `errors name the field`() {
        let decoder = ValueDecoder()
        #expect(
            message { try decoder.decode(Amount.self, from: ["approved_amount": "1"]) }
                == "input.approved_amount: expected a number, found a string")
        #expect(message { try decoder.decode(Amount.self, from: [:]) } == "input.approved_amount: is missing")
        #expect(
            message { try decoder.decode(Amount.self, from: ["approved_amount": nil]) }
                == "input.approved_amount: expected a number, found nothing")
        let half: Value = ["items": [["quantity": 1], ["quantity": .number(Decimal128("1.5") ?? 0)]]]
        #expect(
            message { try decoder.decode(Lists.self, from: half) }
                .hasPrefix("input.items[2].quantity: expected a whole number"))
    }

    @Test(arguments: [Double.nan, .infinity])
    func `refuses a number that is none`(number: Double) {
        struct Rate: Encodable { var yearlyRate: Double }
        #expect(
            message { try ValueEncoder().encode(Rate(yearlyRate: number)) }
                == "output.yearly_rate: \(number) is no decimal number")
    }

    @Test(arguments: [
        ("amount", "amount"), ("approvedAmount", "approved_amount"), ("customerUSCC", "customer_uscc"),
        ("taxIDNumber", "tax_id_number"), ("line2Text", "line2_text"), ("already_snake", "already_snake"), ("A", "a"),
    ])
    func `spells keys`(property: String, key: String) throws {
        let value = try ValueEncoder().encode(Named(name: property))
        #expect(value.asContext?.names == [key])
    }

    private func message(_ body: () throws -> some Any) -> String {
        do { return "\(try body())" } catch { return (error as? PluginError)?.message ?? "\(error)" }
    }
}

/// Encodes one property whose name is chosen at run time.
private struct Named: Encodable {
    var name: String

    struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: Key(stringValue: name))
    }
}

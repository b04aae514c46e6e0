import FEEL
import Testing

@Suite struct `JSON of values` {
    /// Any value that can be stored, nested a little.
    private static func value(_ random: inout SplitMix64, depth: Int = 4) -> Value {
        switch Int.random(in: 0...(depth > 0 ? 10 : 8), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2:
            let digits = String(Int.random(in: Int.min...Int.max, using: &random))
            return .number(Decimal128(digits + "e\(Int.random(in: -30...30, using: &random))") ?? .zero)
        case 3: return .string(text(&random))
        case 4: return date(&random).map(Value.date) ?? .null
        case 5: return time(&random).map(Value.time) ?? .null
        case 6:
            guard let date = date(&random), let time = time(&random) else { return .null }
            return .dateTime(DateTime(date: date, time: time))
        case 7: return .yearsMonths(YearsMonthsDuration(totalMonths: Int.random(in: -9999...9999, using: &random)))
        case 8:
            let nanoseconds = Int128(Int.random(in: Int.min...Int.max, using: &random)) * 7
            return DaysTimeDuration(totalNanoseconds: nanoseconds).map(Value.daysTime) ?? .null
        case 9: return .list((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth - 1) })
        default:
            let count = Int.random(in: 0...11, using: &random)
            return .context(Context((0..<count).map { _ in (name(&random), value(&random, depth: depth - 1)) }))
        }
    }

    private static func name(_ random: inout SplitMix64) -> String {
        let names = ["@date", "@", "@@", "@@date", "@time", "a", "b", "审批", "a b", "", "\u{E9}", "e\u{301}", "\"\\\n"]
        return names[Int.random(in: 0..<names.count, using: &random)]
    }

    private static func text(_ random: inout SplitMix64) -> String {
        let pieces = ["a", "\"", "\\", "\n", "\u{1}", "\u{7F}", "é", "审", "😀", "/", "@date", "\u{2028}", "\u{0}"]
        return (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        .joined()
    }

    private static func date(_ random: inout SplitMix64) -> CalendarDate? {
        CalendarDate(dayNumber: Int.random(in: -300_000_000...300_000_000, using: &random))
    }

    private static func time(_ random: inout SplitMix64) -> TimeOfDay? {
        let zones: [ZoneDesignator?] = [
            nil, .utc, .offset(seconds: 28_800), .offset(seconds: -12_345), .named("Asia/Shanghai"),
        ]
        return TimeOfDay(
            nanosecondOfDay: Int.random(in: 0..<TimeOfDay.nanosecondsPerDay, using: &random),
            zone: zones[Int.random(in: 0..<zones.count, using: &random)])
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `the typed form gives the same value back`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let value = Self.value(&random)
            let bytes = JSONWriter.typed(value)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(try JSONReader.typed(bytes) == value, "seed \(seed): \(text)")
            #expect(JSONWriter.typed(try JSONReader.typed(bytes)) == bytes, "seed \(seed): \(text)")
        }
    }

    @Test(arguments: [5, 6] as [UInt64])
    func `the plain form is stable`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let bytes = JSONWriter.canonical(Self.value(&random))
            #expect(JSONWriter.canonical(try JSONReader.read(bytes)) == bytes, "seed \(seed)")
        }
    }

    @Test(
        arguments: [
            (evaluate("@\"2022-03-28\""), #"{"@date":"2022-03-28"}"#),
            (["@date": "2022-03-28"], #"{"@@date":"2022-03-28"}"#), (["@@x": 1, "@": 2], #"{"@@":2,"@@@x":1}"#),
            (.yearsMonths(YearsMonthsDuration(totalMonths: 14)), #"{"@duration":"P1Y2M"}"#),
            (.daysTime(DaysTimeDuration(seconds: 93_600)), #"{"@duration":"P1DT2H"}"#),
            (["b": 1, "a": nil], #"{"a":null,"b":1}"#),
        ] as [(Value, String)])
    func `the typed form is as documented`(value: Value, json: String) throws {
        #expect(String(decoding: JSONWriter.typed(value), as: UTF8.self) == json)
        #expect(try JSONReader.typed(Array(json.utf8)) == value)
    }

    @Test func `ranges and functions become null`() {
        #expect(
            String(decoding: JSONWriter.typed([evaluate("[1..2]"), evaluate("function(x) x")]), as: UTF8.self)
                == "[null,null]")
    }

    @Test(arguments: [
        (#"{"@day":"2022-03-28"}"#, JSONError.Code.unknownTag), (#"{"@date":"2022-02-30"}"#, .invalidTaggedValue),
        (#"{"@date":5}"#, .invalidTaggedValue), (#"{"@date":"2022-03-28","x":1}"#, .unknownTag),
    ])
    func `the typed form refuses tags that it does not know`(json: String, code: JSONError.Code) {
        #expect(throws: JSONError.self) { try JSONReader.typed(Array(json.utf8)) }
        let error = #expect(throws: JSONError.self) { try JSONReader.typed(Array(json.utf8)) }
        #expect(error?.code == code)
    }

    @Test func `refuses what is too deep or too large`() {
        let deep = Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8)
        #expect(#expect(throws: JSONError.self) { try JSONReader.read(deep) }?.code == .tooDeep)
        #expect(throws: Never.self) { try JSONReader.read(Array(deep.dropFirst().dropLast())) }
        let large = #expect(throws: JSONError.self) { try JSONReader.read(deep, limits: .init(bytes: 10)) }
        #expect(large?.code == .tooLarge)
        let open = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(#expect(throws: JSONError.self) { try JSONReader.read(open) }?.code == .tooDeep)
    }

    @Test func `refuses bytes that are not UTF-8, and a mark at the beginning`() {
        #expect(#expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }?.code == .invalidUTF8)
        #expect(
            #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }?.code
                == .invalidUTF8)
        #expect(
            #expect(throws: JSONError.self) { try JSONReader.read([0xEF, 0xBB, 0xBF, 0x31]) }?.code
                == .unexpectedCharacter)
    }

    @Test func `finds a name that comes twice among many`() {
        let names = (0..<30).map { "\"k\($0)\":0" }.joined(separator: ",")
        let error = #expect(throws: JSONError.self) { try JSONReader.read(Array("{\(names),\n \"k7\":1}".utf8)) }
        #expect(error?.code == .duplicateKey)
        #expect(error?.line == 2)
        #expect(error?.column == 2)
        #expect(throws: Never.self) { try JSONReader.read(Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)) }
    }

    @Test func `no mutation of a text crashes the reader`() {
        let base = Array(#"{"a":[1.5e3,true,{"@date":"2022-03-28"}],"审":"\u00e9\n😀"}"#.utf8)
        var random = SplitMix64(seed: 99)
        for _ in 0..<20_000 {
            var bytes = base
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
                }
            }
            if let value = try? JSONReader.typed(bytes) {
                #expect((try? JSONReader.typed(JSONWriter.typed(value))) == value)
            }
        }
    }
}

internal import FEEL

/// The names that random expressions may use, and random values for them.
struct FuzzScope {
    /// Types known, as in a workflow; or nothing known, and every name allowed, as in a decision model.
    let scope: NameScope

    static let typed = FuzzScope(scope: NameScope(entries.map { ($0.name, $0.type) }))

    static let open: FuzzScope = {
        var scope = NameScope(entries.map { ($0.name, .any) })
        scope.isOpen = true
        return FuzzScope(scope: scope)
    }()

    static func names(of kind: FuzzKind) -> [String] { byKind[kind] ?? [] }

    private static let byKind: [FuzzKind: [String]] = {
        var table = Dictionary(grouping: entries, by: \.kind).mapValues { $0.map(\.name) }
        table[.any] = entries.map(\.name)
        table[.number, default: []] += ["applicant.age", "numbers[1]", "count(words)"]
        table[.string, default: []] += ["applicant.name", "words[-1]"]
        return table
    }()

    private struct Entry {
        let name: String
        let kind: FuzzKind
        let type: FEELType
        let values: [Value]
    }

    private static let entries: [Entry] = [
        Entry(
            name: "amount", kind: .number, type: .number,
            values: [5, 0, 2_000_000, number("-12.50"), number("1e40")]),
        Entry(name: "审批 金额", kind: .number, type: .number, values: [100, number("0.1")]),
        Entry(name: "Monthly Salary", kind: .number, type: .number, values: [12_000, -1]),
        Entry(name: "grade", kind: .string, type: .string, values: ["A", "B", "", "e\u{301}", "é"]),
        Entry(
            name: "applicant", kind: .context,
            type: .context([.init("name", .string), .init("age", .number), .init("born", .date)]),
            values: [["name": "王芳", "age": 44, "born": date("1982-05-17")], ["age": nil], [:]]),
        Entry(name: "list", kind: .list, type: .list(.any), values: [[1, "a", nil, ["price": 3]], [], [["a": 1]]]),
        Entry(name: "numbers", kind: .list, type: .list(.number), values: [[3, 1, 2], [], [1, nil]]),
        Entry(name: "words", kind: .list, type: .list(.string), values: [["b", "a"], ["", "审"]]),
        Entry(name: "flag", kind: .boolean, type: .boolean, values: [true, false]),
        Entry(name: "day", kind: .date, type: .date, values: [date("2022-03-28"), date("2024-02-29")]),
        Entry(
            name: "moment", kind: .moment, type: .dateTime,
            values: [moment("2022-03-28T10:15:00+08:00"), moment("2022-03-28T10:15:00@Test/Summer")]),
        Entry(name: "clock", kind: .time, type: .time, values: [TimeOfDay("10:15:00.5Z").map { .time($0) } ?? nil]),
        Entry(
            name: "term", kind: .months, type: .yearsMonths,
            values: [.yearsMonths(YearsMonthsDuration(totalMonths: 14))]),
        Entry(name: "wait", kind: .duration, type: .daysTime, values: [.daysTime(DaysTimeDuration(seconds: 90_061))]),
        Entry(
            name: "band", kind: .range, type: .range(.number),
            values: [.range(ValueRange(start: 1, startIncluded: true, end: 5, endIncluded: false))]),
        Entry(name: "x", kind: .any, type: .any, values: [1, "x", [1, 2], ["a": ["b": 2]], true]),
    ]

    /// A value for each name: mostly one of its own, now and then null or one of another name.
    func values(_ choice: inout FuzzChoice) -> [Value] {
        Self.entries.map { entry in
            switch choice.below(16) {
            case 0: .null
            case 1: choice.pick(choice.pick(Self.entries).values)
            default: choice.pick(entry.values)
            }
        }
    }

    private static func number(_ text: String) -> Value { Decimal128(text).map { .number($0) } ?? .null }
    private static func date(_ text: String) -> Value { CalendarDate(text).map { .date($0) } ?? .null }
    private static func moment(_ text: String) -> Value { DateTime(text).map { .dateTime($0) } ?? .null }
}

/// Zones that are the same on every machine.
struct FuzzZones: ZoneRules {
    func offset(of zone: String, atEpochSecond second: Int) -> Int32? {
        switch zone {
        case "Asia/Shanghai": 28_800
        case "Etc/UTC": 0
        // Two hours ahead in the second half of every 365 days, one in the first.
        case "Test/Summer": (second % 31_536_000 + 31_536_000) % 31_536_000 < 15_768_000 ? 3_600 : 7_200
        default: nil
        }
    }

    func offset(of zone: String, atLocalSecond second: Int) -> Int32? {
        offset(of: zone, atEpochSecond: second - 3_600)
    }
}

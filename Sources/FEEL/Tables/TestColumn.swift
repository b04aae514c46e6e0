/// The tests of one column of a decision table, a test a rule, in a form that goes through many rules at once where all of
/// them are known ranges of numbers, or all known strings (`-` among either).
struct TestColumn: Sendable {
    private enum Form {
        /// Only `-`.
        case open
        case numbers([NumberInterval])
        case strings(StringRows)
        /// Anything else: its tests are asked one by one.
        case other
    }

    private let form: Form

    init(_ tests: [any TestNode]) {
        if tests.allSatisfy({ $0 is AnyTest }) {
            form = .open
        } else if let intervals = Self.all(tests, Self.interval) {
            form = .numbers(intervals)
        } else if let rows = Self.all(tests, Self.strings) {
            form = .strings(StringRows(rows))
        } else {
            form = .other
        }
    }

    /// Whether `passing` can tell for a value: with a number of numbers, and the like. Then every test says yes or no.
    @inline(__always)
    func settles(_ value: Value) -> Bool {
        switch (form, value) {
        case (.open, _), (.numbers, .number), (.strings, .string): true
        default: false
        }
    }

    /// Those of 64 rules from a place on, a bit each, whose tests a value passes that `settles` takes; only rules among the
    /// candidates are looked at.
    func passing(_ value: Value, from start: Int, among candidates: UInt64) -> UInt64 {
        switch (form, value) {
        case (.numbers(let intervals), .number(let number)):
            Self.passing(candidates) { intervals[start + $0].contains(number) }
        case (.strings(let rows), .string(let text)):
            Self.passing(candidates) { rows.hold(text, at: start + $0) }
        default: candidates
        }
    }

    @inline(__always)
    private static func passing(_ candidates: UInt64, _ passes: (Int) -> Bool) -> UInt64 {
        var (left, passing) = (candidates, UInt64(0))
        while left != 0 {
            let place = left.trailingZeroBitCount
            if passes(place) { passing |= 1 << UInt64(place) }
            left &= left - 1
        }
        return passing
    }

    /// What a test is in a form, of every test; nil where one is not in it.
    private static func all<Row>(_ tests: [any TestNode], _ row: (any TestNode) -> Row?) -> [Row]? {
        let rows = tests.compactMap(row)
        return rows.count == tests.count ? rows : nil
    }

    private static func interval(of test: any TestNode) -> NumberInterval? {
        switch test {
        case is AnyTest: NumberInterval()
        case let test as NumberIntervalTest: test.interval
        case let test as NumberComparisonTest: test.interval
        default: nil
        }
    }

    /// The strings that pass; none for `-`.
    private static func strings(of test: any TestNode) -> [String]?? {
        switch test {
        case is AnyTest: .some(nil)
        case let test as StringSetTest: test.strings
        case let test as OneOfTest: test.strings.map { .some($0) }
        default: nil
        }
    }
}

/// The numbers between two bounds; all of them without any.
struct NumberInterval: Sendable {
    struct Bound {
        let number: Decimal128
        let isIncluded: Bool
    }

    var low: Bound?
    var high: Bound?

    @inline(__always)
    func contains(_ number: Decimal128) -> Bool {
        if let low, low.isIncluded ? number < low.number : !(low.number < number) { return false }
        if let high, high.isIncluded ? high.number < number : !(number < high.number) { return false }
        return true
    }
}

/// Sets of strings, one a rule, side by side.
private struct StringRows: Sendable {
    private var strings: [String] = []
    /// Where the strings of a rule end; its first stands where those of the rule before end.
    private var ends: [Int] = [0]
    /// Whether a rule takes any string.
    private var isOpen: [Bool] = []

    init(_ rows: [[String]?]) {
        for row in rows {
            strings += row ?? []
            ends.append(strings.count)
            isOpen.append(row == nil)
        }
    }

    @inline(__always)
    func hold(_ text: String, at rule: Int) -> Bool {
        if isOpen[rule] { return true }
        for place in ends[rule]..<ends[rule + 1] where Text.same(strings[place], text) { return true }
        return false
    }
}

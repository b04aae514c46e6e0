import CountersignPluginKit

/// A table of points.
struct Scorecard: Sendable {
    let version: String
    let characteristics: [Characteristic]
    /// From the best grade to the worst; the last one has no floor.
    let grades: [(grade: Grade, floor: Int)]
    /// From the best band to the worst, by the score that it begins at; probabilities in thousandths.
    let bands: [(floor: Int, low: Int, high: Int)]
}

/// One row of the table: a fact, or two facts in proportion, and what its ranges are worth.
struct Characteristic: Sendable {
    let name: String
    let measure: @Sendable (Application) -> Measure?
    /// The first bin whose test holds counts; the last one always holds.
    let bins: [Bin]
    let unknown: Bin

    var most: Int { bins.map(\.points).max() ?? 0 }

    func bin(for application: Application) -> Bin {
        guard let measure = measure(application) else { return unknown }
        return bins.first { $0.test.holds(for: measure) } ?? unknown
    }
}

/// A fact as the table compares it.
enum Measure {
    case number(Decimal128)
    /// A fraction, never divided: comparing products is exact.
    case ratio(Decimal128, of: Decimal128)
    case word(String)
}

/// A range of a characteristic, and its points.
struct Bin: Sendable {
    let test: Test
    let points: Int
    let code: String
    let en: String
    let zh: String
    /// Whether it makes the grade D whatever the score.
    var isKnockOut = false

    init(_ test: Test, _ points: Int, _ code: String, _ en: String, _ zh: String, knockOut: Bool = false) {
        self.test = test
        self.points = points
        self.code = code
        self.en = en
        self.zh = zh
        isKnockOut = knockOut
    }
}

/// When a bin counts. Fractions are compared in thousandths.
enum Test: Sendable {
    case atMost(Decimal128)
    case atLeast(Decimal128)
    case ratioAtMost(thousandths: Decimal128)
    case ratioAtLeast(thousandths: Decimal128)
    case word(String)
    case otherwise

    func holds(for measure: Measure) -> Bool {
        switch (self, measure) {
        case (.otherwise, _): true
        case (.atMost(let limit), .number(let number)): number <= limit
        case (.atLeast(let limit), .number(let number)): number >= limit
        case (.ratioAtMost(let limit), .ratio(let part, of: let whole)):
            Test.product(part, 1000).flatMap { left in Test.product(whole, limit).map { left <= $0 } } ?? false
        case (.ratioAtLeast(let limit), .ratio(let part, of: let whole)):
            // Nothing is a share of nothing.
            !whole.isZero
                && Test.product(part, 1000).flatMap { left in Test.product(whole, limit).map { left >= $0 } } ?? false
        case (.word(let word), .word(let given)): word == given
        case (.atMost, _), (.atLeast, _), (.ratioAtMost, _), (.ratioAtLeast, _), (.word, _): false
        }
    }

    private static func product(_ left: Decimal128, _ right: Decimal128) -> Decimal128? { left * right }
}

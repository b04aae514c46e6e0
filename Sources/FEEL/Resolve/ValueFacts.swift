/// What is known of the values of a name or an entry beyond their type. Nothing is: then there is none of these.
///
/// Facts are notes for diagnostics. They are not part of the type: two types that differ only in them are the same.
package final class ValueFacts: Hashable, Sendable {
    /// Why the value may be null; nil where it never is, or where nothing is known of that.
    package let absence: Absence?
    /// The values that it has where it is not null; nil where it may have any of its type.
    package let domain: Domain?

    package init(absence: Absence? = nil, domain: Domain? = nil) {
        self.absence = absence
        self.domain = domain
    }

    package static func == (left: ValueFacts, right: ValueFacts) -> Bool {
        left.absence == right.absence && left.domain == right.domain
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(absence)
        hasher.combine(domain)
    }
}

/// Why a value may be null, and what whoever defines it can do about that.
package struct Absence: Hashable, Sendable {
    /// What is the case: `the form does not require it`.
    package let reason: Wording
    /// What would end it: `make the field required`; nil where nothing would.
    package let remedy: Wording?

    package init(_ reason: Wording, remedy: Wording? = nil) {
        self.reason = reason
        self.remedy = remedy
    }
}

/// The values that a name or an entry may have.
package enum Domain: Hashable, Sendable {
    /// One of these texts.
    case texts([String])
    /// A number from the least to the most, both included; nil where it is not bounded.
    case numbers(least: Decimal128?, most: Decimal128?)

    /// The values of either.
    package func union(_ other: Domain) -> Domain? {
        switch (self, other) {
        case (.texts(let a), .texts(let b)):
            return .texts(a + b.filter { text in !a.contains { Text.same($0, text) } })
        case (.numbers(let low, let high), .numbers(let otherLow, let otherHigh)):
            let least: Decimal128? = if let low, let otherLow { min(low, otherLow) } else { nil }
            let most: Decimal128? = if let high, let otherHigh { max(high, otherHigh) } else { nil }
            return least == nil && most == nil ? nil : .numbers(least: least, most: most)
        default: return nil
        }
    }
}

extension ValueFacts {
    /// What is known of a value that is the one or the other.
    package static func union(_ left: ValueFacts?, _ right: ValueFacts?) -> ValueFacts? {
        let domain: Domain? =
            if let a = left?.domain, let b = right?.domain { a.union(b) } else { nil }
        guard let absence = left?.absence ?? right?.absence else {
            return domain.map { ValueFacts(domain: $0) }
        }
        return ValueFacts(absence: absence, domain: domain)
    }
}

/// Which characters differ in case only.
///
/// Two are variants of each other where their lower or their upper case is the same (XPath Functions and Operators 2.0,
/// 7.6.1.1, flag `i`): `k`, `K` and `K` (U+212A), `i`, `I` and `ı` (U+0131).
enum CaseVariants {
    /// The others that a character is a variant of; nil where it stands alone.
    static func of(_ code: UInt32) -> [UInt32]? {
        let index = firstIndex(atLeast: code)
        return index < table.count && table[index].code == code ? table[index].variants : nil
    }

    /// Adds the variants of all characters in a range; answers how many characters that was.
    static func append(of range: ClosedRange<UInt32>, to ranges: inout [ClosedRange<UInt32>]) -> Int {
        let start = firstIndex(atLeast: range.lowerBound)
        var index = start
        while index < table.count, table[index].code <= range.upperBound {
            for variant in table[index].variants where !range.contains(variant) { ranges.append(variant...variant) }
            index += 1
        }
        return index - start
    }

    static func areVariants(_ one: UInt32, _ other: UInt32) -> Bool { of(one)?.contains(other) ?? false }

    private static func firstIndex(atLeast code: UInt32) -> Int {
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if table[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: The table

    private struct Entry {
        let code: UInt32
        let variants: [UInt32]
    }

    /// Where letters with case are; the rest is not looked through.
    private static let places: [ClosedRange<UInt32>] = [
        0...0x2FFF, 0xA000...0xABFF, 0xFB00...0xFFFF, 0x10000...0x1FFFF,
    ]

    private static let table: [Entry] = {
        var (lower, upper): ([Text.Key: Set<UInt32>], [Text.Key: Set<UInt32>]) = ([:], [:])
        func add(_ scalar: Unicode.Scalar) {
            lower[Text.Key(scalar.properties.lowercaseMapping), default: []].insert(scalar.value)
            upper[Text.Key(scalar.properties.uppercaseMapping), default: []].insert(scalar.value)
        }
        for code in places.joined() {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let properties = scalar.properties
            guard properties.changesWhenLowercased || properties.changesWhenUppercased else { continue }
            add(scalar)
            for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
                for part in mapping.unicodeScalars { add(part) }
            }
        }
        var variants: [UInt32: Set<UInt32>] = [:]
        for group in Array(lower.values) + Array(upper.values) where group.count > 1 {
            for code in group { variants[code, default: []].formUnion(group.subtracting([code])) }
        }
        return variants.map { Entry(code: $0.key, variants: $0.value.sorted()) }.sorted { $0.code < $1.code }
    }()
}

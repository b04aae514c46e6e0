import FEEL

/// Tells sets of values of one input in FEEL, as its author would have written them, and gives examples of them.
struct RegionWords {
    private let region: ValueRegion?
    private let decimals: Int?
    private let written: [RegionCut: RegionCut]

    /// For the domain itself, as it was declared.
    init(_ domain: InputDomain) {
        region = domain.declared
        decimals = nil
        written = [:]
    }

    init(_ axis: Axis) {
        region = axis.domain.region
        decimals = axis.domain.decimals
        written = axis.written
    }

    /// The domain, for "is never one of".
    var domain: String {
        guard let region else { return "" }
        return RegionWords.list(tests(region.subtracting(.null), endless: false))
    }

    /// As many as anybody reads.
    private static func list(_ parts: [String]) -> String {
        parts.count > 24 ? parts.prefix(24).joined(separator: ", ") + ", …" : parts.joined(separator: ", ")
    }

    /// `amount in (500000..1000000]`; nil where the region is all that is expected.
    func condition(_ name: String, _ region: ValueRegion, expecting all: ValueRegion) -> String? {
        guard !region.isEmpty, !all.isSubset(of: region) else { return nil }
        // Few values left out of many are told by what is left out.
        if let rest = values(all.subtracting(region)),
            rest.count < region.intervals.count + wholeKinds(of: region).count
        {
            return rest.count == 1 ? "\(name) != \(rest[0])" : "not(\(name) in (\(RegionWords.list(rest))))"
        }
        let kinds = wholeKinds(of: region)
        let tests = tests(region.subtracting(.all(of: kinds)), endless: true)
        let parts = kinds.map { "\(name) instance of \($0.typeName)" } + [condition(name, tests)].compactMap { $0 }
        return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " or ")))"
    }

    private func condition(_ name: String, _ tests: [String]) -> String? {
        guard let test = tests.first else { return nil }
        guard tests.count == 1 else { return "\(name) in (\(RegionWords.list(tests)))" }
        if "<>".contains(test.prefix(1)) { return "\(name) \(test)" }
        return "\(name) \("[(".contains(test.prefix(1)) ? "in" : "=") \(test)"
    }

    /// The kinds of which a region has every value, where these are not a few.
    private func wholeKinds(of region: ValueRegion) -> [RegionKind] {
        region.kinds.sorted().filter { kind in
            kind > .boolean && ValueRegion.all(of: [kind]).isSubset(of: region)
        }
    }

    /// The values of a region that holds nothing else.
    private func values(_ region: ValueRegion) -> [String]? {
        let values = region.intervals.map(only)
        return values.contains { $0 == nil } ? nil : values.compactMap { $0?.shortLiteral }
    }

    /// The only value of an interval; nil where it has more.
    private func only(_ interval: ValueRegion.Interval) -> Value? {
        guard let (point, isBehind) = interval.lower.point, isBehind else { return nil }
        let next = RegionCut.after(point)
        let end = decimals.map { next.snapped(toDecimals: $0) } ?? next
        return end == interval.upper || next == interval.upper ? point.value : nil
    }

    /// One FEEL test for each interval.
    /// - Parameter endless: whether an interval that ends with the domain is told as if it went on for ever.
    private func tests(_ region: ValueRegion, endless: Bool) -> [String] {
        region.intervals.map { interval in
            if let value = only(interval) { return value.shortLiteral }
            let lower = isEnd(interval.lower, endless) ? nil : lowerEnd(interval.lower)
            let upper = isEnd(interval.upper, endless) ? nil : upperEnd(interval.upper)
            switch (lower, upper) {
            case (let low?, let high?):
                return "\(low.isIncluded ? "[" : "(")\(low.value.shortLiteral)..\(high.value.shortLiteral)"
                    + (high.isIncluded ? "]" : ")")
            case (let low?, nil): return "\(low.isIncluded ? ">=" : ">") \(low.value.shortLiteral)"
            case (nil, let high?): return "\(high.isIncluded ? "<=" : "<") \(high.value.shortLiteral)"
            case (nil, nil): return interval.lower.kind.typeName
            }
        }
    }

    private func isEnd(_ cut: RegionCut, _ endless: Bool) -> Bool {
        guard cut.point != nil else { return true }
        if cut == .start(of: cut.kind) || cut == .end(of: cut.kind) { return true }
        guard endless, let region else { return false }
        let ends = region.intervals.filter { $0.lower.kind == cut.kind }
        return cut == ends.first?.lower || cut == ends.last?.upper
    }

    private struct End {
        let value: Value
        let isIncluded: Bool
    }

    private func lowerEnd(_ cut: RegionCut) -> End? {
        guard let (point, isBehind) = (written[cut] ?? cut).point, let value = point.value else { return nil }
        if case .string(let text) = value, text.utf8.last == 0 {
            return End(value: .string(String(text.dropLast())), isIncluded: false)
        }
        return End(value: value, isIncluded: isBehind)
    }

    private func upperEnd(_ cut: RegionCut) -> End? {
        guard let (point, isBehind) = (written[cut] ?? cut).point, let value = point.value else { return nil }
        if case .string(let text) = value, text.utf8.last == 0 {
            return End(value: .string(String(text.dropLast())), isIncluded: true)
        }
        // Days and seconds: the last one that belongs to it reads better than the first that does not.
        if let last = point.previous?.value { return End(value: last, isIncluded: true) }
        return End(value: value, isIncluded: !isBehind)
    }

    // MARK: Examples

    /// A value of a class that people find natural; nil where any value does as well.
    func example(_ group: Axis.Class) -> Value? {
        guard let interval = group.pieces.first, let region else { return nil }
        if group.pieces.count > 1, ValueRegion(group.pieces) == region.subtracting(.null), region.kinds.count > 2 {
            return nil
        }
        let texts: [Value] = interval.lower.kind == .string ? ["other", "A", "Z"] : []
        return texts.first { text in group.pieces.contains { contains(text, $0) } } ?? example(interval)
    }

    /// Ends that the author wrote say more than the ends of the domain.
    private func example(_ interval: ValueRegion.Interval) -> Value? {
        let (first, last) = (lowerEnd(interval.lower), upperEnd(interval.upper))
        let lower = isEnd(interval.lower, true) ? nil : first
        let upper = isEnd(interval.upper, true) ? nil : last
        var candidates = [lower, upper].compactMap { $0?.isIncluded ?? false ? $0?.value : nil }
        candidates += between(lower?.value, upper?.value, interval.lower.kind)
        candidates += [first?.value, last?.value, interval.lower.point?.point.value].compactMap { $0 }
        return candidates.first { contains($0, interval) }
    }

    private func contains(_ value: Value, _ interval: ValueRegion.Interval) -> Bool {
        guard let point = RegionPoint(value), point.kind == interval.lower.kind else { return false }
        if let decimals, let number = value.asNumber, number.scale > decimals { return false }
        let cut = RegionCut.before(point)
        return !(cut < interval.lower) && cut < interval.upper
    }

    private func between(_ low: Value?, _ high: Value?, _ kind: RegionKind) -> [Value] {
        switch kind {
        case .number: numbers(low?.asNumber, high?.asNumber)
        case .string: [low?.asString].compactMap { $0.map { .string($0 + "0") } }
        case .boolean: [false, true]
        case .date, .time, .dateTime, .moment, .yearsMonths, .daysTime:
            [low, high].compactMap { $0.flatMap(RegionPoint.init) }.flatMap { [$0.next, $0.previous] }
                .compactMap { $0?.value } + [kind.sample].compactMap { $0 }
        case .null: [.null]
        }
    }

    private func numbers(_ low: Decimal128?, _ high: Decimal128?) -> [Value] {
        var numbers: [Decimal128?] = []
        if let low { numbers += [low + 1] }
        if let high { numbers += [high - 1] }
        if let low, let high, let sum = low + high, let middle = sum / 2 {
            numbers += (0...6).map { middle.rounded(scale: $0 * $0) } + [middle]
        }
        numbers += [low, high, 0]
        return numbers.compactMap { $0.map { .number($0) } }
    }
}

extension RegionKind {
    /// The type of its values, as FEEL writes it.
    fileprivate var typeName: String {
        let type: FEELType =
            switch self {
            case .null: .null
            case .boolean: .boolean
            case .number: .number
            case .string: .string
            case .date: .date
            case .time: .time
            case .dateTime, .moment: .dateTime
            case .yearsMonths: .yearsMonths
            case .daysTime: .daysTime
            }
        return type.description
    }
}

extension Value {
    /// The value as FEEL reads it, cut where it is longer than anybody reads.
    var shortLiteral: String {
        let text = literal
        return text.unicodeScalars.count <= 80 ? text : FEELText.of(self, limit: 80)
    }
}

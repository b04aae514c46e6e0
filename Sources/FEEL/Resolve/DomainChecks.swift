/// Warns of comparisons with values that a name never has: `grade = "E"` where the options end with D.
extension Resolver {
    /// A comparison of two sides of which one is known.
    mutating func checkDomain(_ symbol: ComparisonOperator, _ left: Resolved, _ right: Resolved, _ range: SourceRange) {
        if symbol != .equal, symbol != .notEqual, left.type.isNull || right.type.isNull {
            report(
                .neverTrue, range, Wording(en: "nothing is before or after null", zh: "空值没有先后"),
                hint: Wording(en: "write = null or != null", zh: "请写 = null 或 != null"), severity: .warning)
        }
        if left.facts != nil, let constant = right.constant {
            checkDomain(symbol, left.facts, left.type, constant, range)
        } else if right.facts != nil, let constant = left.constant {
            checkDomain(symbol.mirrored, right.facts, right.type, constant, range)
        }
    }

    /// A comparison of a value with a known one.
    mutating func checkDomain(
        _ symbol: ComparisonOperator, _ facts: ValueFacts?, _ type: FEELType, _ constant: Value, _ range: SourceRange
    ) {
        switch (facts?.domain, constant) {
        case (.texts(let texts)?, .string(let text)) where type == .string:
            guard symbol == .equal || symbol == .notEqual, !texts.contains(where: { Text.same($0, text) }) else {
                return
            }
            reportForeign(text, texts, holds: symbol == .notEqual, range)
        case (.numbers(let least, let most)?, .number(let number)) where type == .number:
            guard NumberSpan(least, most).neverHolds(symbol, number) else { return }
            reportOutside(least, most, range)
        default: break
        }
    }

    /// A known value, list or range behind `in`, or in a cell.
    mutating func checkDomain(_ syntax: Syntax, _ constant: Value, _ facts: ValueFacts?, _ type: FEELType) {
        guard facts?.domain != nil else { return }
        switch constant {
        case .list(let elements):
            if case .list(let written) = syntax.form, written.count == elements.count {
                for (part, element) in zip(written, elements) { checkDomain(part, element, facts, type) }
            }
        case .range(let interval) where interval.comparison == nil:
            guard case .numbers(let least, let most)? = facts?.domain, type == .number,
                case .number(let low) = interval.start, case .number(let high) = interval.end
            else { return }
            let span = NumberSpan(least, most)
            if span.neverHolds(interval.startIncluded ? .greaterOrEqual : .greater, low)
                || span.neverHolds(interval.endIncluded ? .lessOrEqual : .less, high)
            {
                reportOutside(least, most, place(syntax.range))
            }
        case .range: break
        case let single: checkDomain(.equal, facts, type, single, place(syntax.range))
        }
    }

    private mutating func reportForeign(_ text: String, _ texts: [String], holds: Bool, _ range: SourceRange) {
        let shown = texts.prefix(12).map { "\"\($0)\"" }
        let rest = texts.count > 12 ? ["…"] : []
        report(
            .neverTrue, range,
            Wording(
                en: "the value is never \"\(text)\"" + (holds ? ", so this always holds" : ""),
                zh: "该值不会是 \"\(text)\"" + (holds ? "，因此恒成立" : "")),
            hint: Self.nearest(text, texts)
                ?? Wording(
                    en: "it is one of \((shown + rest).joined(separator: ", "))",
                    zh: "可取值：\((shown + rest).joined(separator: "、"))"),
            severity: .warning)
    }

    /// Of grades and the like, any is one edit away from any other.
    private static func nearest(_ text: String, _ texts: [String]) -> Wording? {
        let isShort = text.unicodeScalars.count < 3
        return NearestName.hint(
            for: text, among: isShort ? texts.filter { $0.lowercased() == text.lowercased() } : texts)
    }

    private mutating func reportOutside(_ least: Decimal128?, _ most: Decimal128?, _ range: SourceRange) {
        let (low, high) = (least.map(\.description), most.map(\.description))
        let bounds: Wording =
            switch (low, high) {
            case (let low?, let high?): Wording(en: "it lies between \(low) and \(high)", zh: "取值在 \(low) 与 \(high) 之间")
            case (let low?, nil): Wording(en: "it is at least \(low)", zh: "取值不小于 \(low)")
            case (nil, let high?): Wording(en: "it is at most \(high)", zh: "取值不大于 \(high)")
            case (nil, nil): Wording(en: "it has no such value", zh: "没有这样的取值")
            }
        report(
            .neverTrue, range, Wording(en: "the value is never there", zh: "该值不会落在此处"), hint: bounds,
            severity: .warning)
    }
}

/// The numbers from one to another, both included; nil where there is no bound.
private struct NumberSpan {
    let least: Decimal128?
    let most: Decimal128?

    init(_ least: Decimal128?, _ most: Decimal128?) {
        self.least = least
        self.most = most
    }

    func neverHolds(_ symbol: ComparisonOperator, _ number: Decimal128) -> Bool {
        switch symbol {
        case .equal: least.map { number < $0 } == true || most.map { number > $0 } == true
        case .notEqual: false
        case .less: least.map { $0 >= number } == true
        case .lessOrEqual: least.map { $0 > number } == true
        case .greater: most.map { $0 <= number } == true
        case .greaterOrEqual: most.map { $0 < number } == true
        }
    }
}

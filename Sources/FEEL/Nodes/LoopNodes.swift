/// Where the elements of one variable of a `for` or a quantifier come from.
struct LoopSource: Sendable {
    enum Elements: Sendable {
        case list(any Node)
        case span(any Node, any Node)
    }

    let slot: Int
    let elements: Elements
    let range: SourceRange
    /// The steps of one turn.
    var cost = 1

    /// Calls `body` for each element in its slot until it answers false; false where it did, or where there is nothing
    /// that could be looped over.
    func forEach(_ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
        switch elements {
        case .span(let first, let last):
            return span(first.evaluate(&frame), last.evaluate(&frame), &frame, body)
        case .list(let node):
            switch node.evaluate(&frame) {
            case .list(let elements):
                for element in elements where !step(element, &frame, body) { return false }
                return true
            case .range(let range): return loop(over: range, &frame, body)
            case .null:
                frame.report(.null, range, en: "there is nothing to go through: the list is null", zh: "没有可遍历的元素：列表为空值")
                return false
            case let single: return step(single, &frame, body)
            }
        }
    }

    private func step(_ value: Value, _ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
        guard frame.spend(cost) else { return false }
        frame.locals[slot] = value
        return body(&frame)
    }

    private func loop(over span: ValueRange, _ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
        guard span.comparison == nil || span.comparison == .equal else {
            frame.report(.invalidValue, range, en: "a range without an end cannot be gone through", zh: "没有终点的区间不能遍历")
            return false
        }
        if case .number(let low) = span.start, case .number(let high) = span.end,
            let low = low.intValue, let high = high.intValue, low < Int.max, high > Int.min
        {
            let (first, last) = (span.startIncluded ? low : low + 1, span.endIncluded ? high : high - 1)
            guard low <= high else { return backwards(&frame) }
            return first <= last ? self.span(.number(.init(first)), .number(.init(last)), &frame, body) : true
        }
        if case .date(let low) = span.start, case .date(let high) = span.end {
            let (first, last) = (
                low.dayNumber + (span.startIncluded ? 0 : 1), high.dayNumber - (span.endIncluded ? 0 : 1)
            )
            guard low <= high else { return backwards(&frame) }
            return first <= last ? days(first, last, &frame, body) : true
        }
        frame.report(
            .type, range, en: "a \(span.start.kindName) range cannot be gone through",
            zh: "\(span.start.kindName) 的区间不能遍历")
        return false
    }

    private func backwards(_ frame: inout Frame) -> Bool {
        frame.report(.invalidValue, range, en: "the range ends before it begins", zh: "区间的终点早于起点")
        return false
    }

    /// From the first to the last, upwards or downwards.
    private func span(_ first: Value, _ last: Value, _ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
        if case .number(let a) = first, case .number(let b) = last, let a = a.intValue, let b = b.intValue {
            var current = a
            while true {
                guard step(.number(Decimal128(current)), &frame, body) else { return false }
                if current == b { return true }
                current += a < b ? 1 : -1
            }
        }
        if case .date(let a) = first, case .date(let b) = last { return days(a.dayNumber, b.dayNumber, &frame, body) }
        frame.report(.type, range, en: "only whole numbers and dates can be counted through", zh: "只有整数与日期可以逐个遍历")
        return false
    }

    private func days(_ first: Int, _ last: Int, _ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
        var current = first
        while true {
            guard let date = CalendarDate(dayNumber: current), step(.date(date), &frame, body) else { return false }
            if current == last { return true }
            current += first < last ? 1 : -1
        }
    }
}

/// `for x in list, y in list return value`
final class ForNode: Node {
    private let sources: [LoopSource]
    private let body: any Node
    /// Where `partial`, the list of the results so far, is wanted; nil where the body does not use it.
    private let partialSlot: Int?
    private let range: SourceRange

    init(_ sources: [LoopSource], _ body: any Node, partialSlot: Int?, _ range: SourceRange) {
        self.sources = sources
        self.body = body
        self.partialSlot = partialSlot
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        var results: [Value] = []
        return run(0, &results, &frame) ? .list(results) : .null
    }

    private func run(_ level: Int, _ results: inout [Value], _ frame: inout Frame) -> Bool {
        guard level < sources.count else { return append(to: &results, &frame) }
        return sources[level].forEach(&frame) { frame in run(level + 1, &results, &frame) }
    }

    private func append(to results: inout [Value], _ frame: inout Frame) -> Bool {
        guard let partialSlot else {
            results.append(body.evaluate(&frame))
            return !frame.isExhausted
        }
        frame.locals[partialSlot] = .list(results)
        let value = body.evaluate(&frame)
        // Let go of the shared list before it grows, or each round would copy it.
        frame.locals[partialSlot] = .null
        guard ValueBounds.hold(value, &frame) else {
            frame.report(.tooDeep, range, en: "the results are nested too deeply", zh: "结果嵌套过深")
            return false
        }
        results.append(value)
        return !frame.isExhausted
    }
}

/// `some x in list satisfies condition`, `every …`
final class QuantifierNode: TruthNode {
    private let sources: [LoopSource]
    private let condition: any Node
    /// The answer of one element that settles the whole: true for `some`, false for `every`.
    private let settling: Truth
    private let range: SourceRange

    init(_ sources: [LoopSource], _ condition: any Node, every: Bool, _ range: SourceRange) {
        self.sources = sources
        self.condition = condition
        settling = every ? .no : .yes
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        var result = settling.negated
        let complete = run(0, &result, &frame)
        if complete, result == .unknown {
            frame.report(
                .null, range, en: "for an element the condition is null, or no boolean", zh: "对某个元素，条件为空或不是 boolean")
        }
        return complete || result == settling ? result : .unknown
    }

    private func run(_ level: Int, _ result: inout Truth, _ frame: inout Frame) -> Bool {
        guard level < sources.count else {
            let answer = condition.truth(&frame)
            if answer == settling {
                result = settling
                return false
            }
            if answer == .unknown { result = .unknown }
            return !frame.isExhausted
        }
        return sources[level].forEach(&frame) { frame in run(level + 1, &result, &frame) }
    }
}

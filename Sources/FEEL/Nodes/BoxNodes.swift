/// `[a, b, c]`
final class ListNode: Node {
    private let elements: [any Node]

    init(_ elements: [any Node]) { self.elements = elements }

    func evaluate(_ frame: inout Frame) -> Value {
        guard frame.spend(elements.count) else { return .null }
        return .list(elements.map { $0.evaluate(&frame) })
    }
}

/// `{a: 1, b: a + 1}`; an entry sees those before it as variables.
final class ContextNode: Node {
    private let names: [String]
    private let values: [any Node]
    private let firstSlot: Int
    /// Whether entries may be built on each other so often that their values need looking at.
    private let isTall: Bool

    /// `height` is that of all values together.
    init(_ names: [String], _ values: [any Node], firstSlot: Int, height: Int) {
        isTall = height > 200
        self.names = names
        self.values = values
        self.firstSlot = firstSlot
    }

    func evaluate(_ frame: inout Frame) -> Value {
        guard frame.spend(values.count) else { return .null }
        var entries: [Context.Entry] = []
        entries.reserveCapacity(values.count)
        for (position, node) in values.enumerated() {
            let value = node.evaluate(&frame)
            if isTall, !ValueBounds.hold(value, &frame, share: 4) {
                return frame.null(
                    .tooDeep, SourceRange(0, 0), en: "the entries are nested too deeply in each other", zh: "条目嵌套过深")
            }
            frame.locals[firstSlot + position] = value
            entries.append(Context.Entry(name: names[position], value: value))
        }
        return .context(Context(uniqueEntries: entries))
    }
}

/// `[a..b)`
final class IntervalNode: Node {
    private let start: any Node
    private let startIncluded: Bool
    private let end: any Node
    private let endIncluded: Bool
    private let range: SourceRange

    init(_ start: any Node, _ startIncluded: Bool, _ end: any Node, _ endIncluded: Bool, _ range: SourceRange) {
        self.start = start
        self.startIncluded = startIncluded
        self.end = end
        self.endIncluded = endIncluded
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let (low, high) = (start.evaluate(&frame), end.evaluate(&frame))
        if !low.isNull, !high.isNull, Ordering.compare(low, high, &frame) == nil {
            return frame.null(
                .notComparable, range, en: "a range cannot lie between a \(low.kindName) and a \(high.kindName)",
                zh: "\(low.kindName) 与 \(high.kindName) 之间不能构成区间")
        }
        return .range(ValueRange(start: low, startIncluded: startIncluded, end: high, endIncluded: endIncluded))
    }
}

/// `(< 5)` as a value.
final class ComparisonRangeNode: Node {
    private let comparison: ComparisonOperator
    private let end: any Node

    init(_ comparison: ComparisonOperator, _ end: any Node) {
        self.comparison = comparison
        self.end = end
    }

    func evaluate(_ frame: inout Frame) -> Value { .range(ValueRange(comparison, end.evaluate(&frame))) }
}

/// `value instance of type`
final class InstanceNode: TruthNode {
    private let value: any Node
    private let type: FEELType

    init(_ value: any Node, of type: FEELType) {
        self.value = value
        self.type = type
    }

    func truth(_ frame: inout Frame) -> Truth {
        let value = value.evaluate(&frame)
        return Truth(value.isNull ? type == .null : Conformance.holds(value, type, &frame))
    }
}

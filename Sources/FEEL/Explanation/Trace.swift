/// Notes what the parts of a traced expression give while it is evaluated. It lives as long as one evaluation, on one
/// thread.
final class Trace {
    /// No trace keeps more parts than this: loops have many.
    static let maximumParts = 300

    private struct Entry {
        let range: SourceRange
        let kind: Explanation.Kind
        var value: Value = .null
        var parts: [Int] = []
        var isCut = false
    }

    private var entries: [Entry] = []
    private var open: [Int] = []
    /// The parts that are being evaluated and for which there was no place.
    private var omitted = 0

    func enter(_ range: SourceRange, _ kind: Explanation.Kind) {
        guard omitted == 0, entries.count < Self.maximumParts else {
            if omitted == 0, let parent = open.last { entries[parent].isCut = true }
            omitted += 1
            return
        }
        if let parent = open.last { entries[parent].parts.append(entries.count) }
        open.append(entries.count)
        entries.append(Entry(range: range, kind: kind))
    }

    func leave(_ value: @autoclosure () -> Value) {
        guard omitted == 0 else {
            omitted -= 1
            return
        }
        if let last = open.popLast() { entries[last].value = value() }
    }

    /// What was noted, beginning with the whole; nil where nothing was.
    func explanation(of source: [UInt8]) -> Explanation? {
        entries.isEmpty ? nil : explanation(0, source)
    }

    private func explanation(_ index: Int, _ source: [UInt8]) -> Explanation {
        let entry = entries[index]
        let range = entry.range.bytes.clamped(to: 0..<source.count)
        return Explanation(
            source: String(decoding: source[range], as: UTF8.self), range: range, kind: entry.kind, value: entry.value,
            parts: entry.parts.map { explanation($0, source) }, isCut: entry.isCut)
    }
}

/// A node whose values are noted.
final class TracedNode: Node {
    private let node: any Node
    private let range: SourceRange
    private let kind: Explanation.Kind

    init(_ node: any Node, _ range: SourceRange, _ kind: Explanation.Kind) {
        self.node = node
        self.range = range
        self.kind = kind
    }

    func evaluate(_ frame: inout Frame) -> Value {
        frame.trace?.enter(range, kind)
        let value = node.evaluate(&frame)
        frame.trace?.leave(value)
        return value
    }

    func truth(_ frame: inout Frame) -> Truth {
        frame.trace?.enter(range, kind)
        let truth = node.truth(&frame)
        frame.trace?.leave(truth.value)
        return truth
    }
}

extension Explanation.Kind {
    init(_ form: Syntax.Form) {
        switch form {
        case .name, .member: self = .name
        case .conjunction: self = .conjunction
        case .disjunction: self = .disjunction
        default: self = .operation
        }
    }
}

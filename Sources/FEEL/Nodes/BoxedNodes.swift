/// What the boxed forms of `if`, filters and quantifiers ask of a condition: true, false or null. Anything else leaves
/// the whole without a value (DMN 1.5, 10.2.2), where their forms in text take it for null.
struct BoxedCondition: Sendable {
    let node: any Node
    /// The element that the condition belongs to, for messages: `if`, `match`, `satisfies`.
    let name: String
    let range: SourceRange

    /// The answer; nil, with a diagnostic, where there is none.
    func answer(_ frame: inout Frame) -> Truth? {
        switch node.evaluate(&frame) {
        case .boolean(let value): return Truth(value)
        case .null: return .unknown
        case let other:
            frame.report(
                .type, range, en: "`\(name)` must be true or false, not a \(other.kindName)",
                zh: "`\(name)` 应为 true 或 false，而非 \(other.kindName)")
            return nil
        }
    }
}

/// A boxed conditional.
final class BoxedConditionalNode: Node {
    private let condition: BoxedCondition
    private let yes: any Node
    private let no: any Node

    init(_ condition: BoxedCondition, _ yes: any Node, _ no: any Node) {
        self.condition = condition
        self.yes = yes
        self.no = no
    }

    func evaluate(_ frame: inout Frame) -> Value {
        guard let answer = condition.answer(&frame) else { return .null }
        return answer == .yes ? yes.evaluate(&frame) : no.evaluate(&frame)
    }
}

/// A boxed filter: the elements for which the match is true.
final class BoxedFilterNode: Node {
    private let list: any Node
    private let match: BoxedCondition
    private let slot: Int
    /// The steps of one element.
    private let cost: Int

    init(_ list: any Node, by match: BoxedCondition, slot: Int, cost: Int) {
        self.cost = cost
        self.list = list
        self.match = match
        self.slot = slot
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let elements: [Value]
        switch list.evaluate(&frame) {
        case .list(let own): elements = own
        case .null: elements = []
        case let single: elements = [single]
        }
        var kept: [Value] = []
        for element in elements {
            guard frame.spend(cost) else { return .null }
            frame.locals[slot] = element
            guard let answer = match.answer(&frame) else { return .null }
            if answer == .yes { kept.append(element) }
        }
        frame.locals[slot] = .null
        return .list(kept)
    }
}

/// A boxed `some` or `every`. The condition is asked of each element, even where one has settled the answer.
final class BoxedQuantifierNode: TruthNode {
    private let source: LoopSource
    private let condition: BoxedCondition
    /// The answer of one element that settles the whole: true for `some`, false for `every`.
    private let settling: Truth

    init(_ source: LoopSource, _ condition: BoxedCondition, every: Bool) {
        self.source = source
        self.condition = condition
        settling = every ? .no : .yes
    }

    func truth(_ frame: inout Frame) -> Truth {
        var result = settling.negated
        let complete = source.forEach(&frame) { frame in
            guard let answer = condition.answer(&frame) else { return false }
            if answer == settling || answer == .unknown && result != settling { result = answer }
            return !frame.isExhausted
        }
        return complete ? result : .unknown
    }
}

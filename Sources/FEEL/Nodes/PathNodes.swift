/// `value.name`
final class MemberNode: Node {
    private let value: any Node
    private let name: String
    private let hint: Int
    private let range: SourceRange

    /// `hint` is where the entry stands in a context of the declared type: looked at first.
    init(_ value: any Node, _ name: String, hint: Int, _ range: SourceRange) {
        self.value = value
        self.name = name
        self.hint = hint
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value { member(of: value.evaluate(&frame), &frame) }

    private func member(of value: Value, _ frame: inout Frame) -> Value {
        switch value {
        case .context(let context):
            if let member = context.value(of: name, hint: hint) { return member }
            return frame.null(
                .unknownMember, range, en: "the context has no entry \"\(name)\"", zh: "上下文没有条目 \"\(name)\"")
        case .list(let elements):
            guard frame.spend(elements.count) else { return .null }
            return .list(elements.map { member(of: $0, &frame) })
        case .null:
            return frame.null(.unknownMember, range, en: "null has no entry \"\(name)\"", zh: "空值没有条目 \"\(name)\"")
        default:
            if let property = Properties.value(of: name, in: value, frame.zones) { return property }
            return frame.null(
                .unknownMember, range, en: "a \(value.kindName) has no \"\(name)\"",
                zh: "\(value.kindName) 没有 \"\(name)\"")
        }
    }
}

/// `list[condition]` and `list[position]`
final class FilterNode: Node {
    private let list: any Node
    private let condition: any Node
    private let slot: Int
    /// The steps of one element.
    private let cost: Int
    private let range: SourceRange

    init(_ list: any Node, by condition: any Node, slot: Int, cost: Int, _ range: SourceRange) {
        self.cost = cost
        self.list = list
        self.condition = condition
        self.slot = slot
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let elements: [Value]
        switch list.evaluate(&frame) {
        case .list(let own): elements = own
        case .null: elements = []
        case let single: elements = [single]
        }
        guard let first = elements.first else { return nothing(&frame) }
        frame.locals[slot] = first
        var answer = condition.evaluate(&frame)
        if case .number(let position) = answer { return element(elements, at: position, &frame) }
        var kept: [Value] = []
        for (index, element) in elements.enumerated() {
            guard frame.spend(cost) else { return .null }
            if index > 0 {
                frame.locals[slot] = element
                answer = condition.evaluate(&frame)
            }
            switch answer {
            case .boolean(let holds): if holds { kept.append(element) }
            case .null: break
            default:
                frame.report(
                    .type, range, en: "the condition of a filter is a \(answer.kindName), not a boolean",
                    zh: "过滤条件应为 boolean，而非 \(answer.kindName)")
            }
        }
        frame.locals[slot] = .null
        return .list(kept)
    }

    /// Of an empty list: a position is a mistake, a condition has nothing to complain about.
    @inline(never)
    private func nothing(_ frame: inout Frame) -> Value {
        var silent = frame
        silent.trace = nil
        silent.locals[slot] = .null
        let answer = condition.evaluate(&silent)
        frame.steps = silent.steps
        if case .number(let position) = answer { return element([], at: position, &frame) }
        return .list([])
    }

    private func element(_ elements: [Value], at position: Decimal128, _ frame: inout Frame) -> Value {
        let index = position.rounded(mode: .down)?.intValue ?? 0
        if index > 0, index <= elements.count { return elements[index - 1] }
        if index < 0, index.magnitude <= elements.count { return elements[elements.count + index] }
        return frame.null(
            .unknownMember, range,
            en: "the list has \(elements.count) elements, and none at \(ValueText.brief(.number(position)))",
            zh: "列表有 \(elements.count) 个元素，没有第 \(ValueText.brief(.number(position))) 个")
    }
}

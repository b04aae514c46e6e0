/// A type that a decision model defines (DMN 1.5, 7.3.3): a FEEL type, and which of its values are allowed.
package indirect enum ItemType: Sendable {
    /// A type of FEEL without constraints below it.
    case plain(FEELType)
    /// A list of a type.
    case list(ItemType)
    /// A context; entries that it does not name are let through.
    case context([Member])
    /// A type of which only the values that pass the tests are allowed.
    case restricted(ItemType, UnaryTests)

    /// A named entry of a context type.
    package struct Member: Sendable {
        package let name: String
        package let type: ItemType

        package init(_ name: String, _ type: ItemType) {
            self.name = name
            self.type = type
        }
    }

    /// The FEEL type below the constraints.
    package var feel: FEELType {
        switch self {
        case .plain(let type): type
        case .list(let element): .list(element.feel)
        case .context(let members): .context(members.map { FEELType.Member($0.name, $0.type.feel) })
        case .restricted(let type, _): type.feel
        }
    }

    /// Whether it says nothing of its values.
    package var isOpen: Bool { if case .plain(.any) = self { true } else { false } }
}

extension ItemType: CustomStringConvertible {
    /// The FEEL type, with a mark where only some of its values are allowed.
    package var description: String {
        switch self {
        case .plain, .list, .context: feel.description
        case .restricted(let type, let tests): "\(type) (\(tests.source))"
        }
    }
}

extension ItemType {
    /// The value as one of the type, with FEEL's implicit conversions; nil where it does not fit. Null fits every type.
    func coerce(_ value: Value, _ frame: inout Frame) -> Value? {
        if value.isNull { return .null }
        switch self {
        case .plain(let type): return Conformance.coerce(value, to: type, &frame)
        case .list(let element): return coerce(elementsOf: value, to: element, &frame)
        case .context(let members): return Self.coerce(entriesOf: Self.single(value), members, &frame)
        case .restricted(let type, let tests):
            guard let fitting = type.coerce(value, &frame), tests.allow(fitting, &frame) else { return nil }
            return fitting
        }
    }

    /// A list of one element stands for the element (DMN 1.5, 10.3.2.9.4).
    private static func single(_ value: Value) -> Value {
        if case .list(let elements) = value, elements.count == 1 { elements[0] } else { value }
    }

    private func coerce(elementsOf value: Value, to element: ItemType, _ frame: inout Frame) -> Value? {
        guard case .list(let elements) = value else { return element.coerce(value, &frame).map { .list([$0]) } }
        guard frame.spend(elements.count) else { return nil }
        var fitting: [Value] = []
        fitting.reserveCapacity(elements.count)
        for value in elements {
            guard let value = element.coerce(value, &frame) else { return nil }
            fitting.append(value)
        }
        return .list(fitting)
    }

    private static func coerce(entriesOf value: Value, _ members: [Member], _ frame: inout Frame) -> Value? {
        guard case .context(var context) = value, frame.spend(members.count) else { return nil }
        for member in members {
            guard let entry = context[member.name], let fitting = member.type.coerce(entry, &frame) else { return nil }
            if fitting != entry { context = context.setting(member.name, to: fitting) }
        }
        return .context(context)
    }
}

extension UnaryTests {
    /// Whether a value passes tests that use no names; what they find goes into the frame.
    fileprivate func allow(_ value: Value, _ frame: inout Frame) -> Bool {
        var inner = Frame(
            inputs: [], localCount: localCount, budget: StepBudget(steps: frame.steps), now: frame.now,
            zones: frame.zones)
        let truth = test.matches(value, &inner)
        frame.absorb(inner)
        return truth == .yes
    }
}

/// A value that must be of an item type: null, with a diagnostic, where it is not.
final class TypedNode: Node {
    private let value: any Node
    private let type: ItemType
    private let range: SourceRange

    init(_ value: any Node, _ type: ItemType, _ range: SourceRange) {
        self.value = value
        self.type = type
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value {
        let value = value.evaluate(&frame)
        if let fitting = type.coerce(value, &frame) { return fitting }
        return frame.null(
            .type, range, en: "the value is no \(type): a \(value.kindName) \(ValueText.brief(value))",
            zh: "该值不是 \(type)，而是 \(value.kindName) \(ValueText.brief(value))")
    }
}

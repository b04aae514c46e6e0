/// A value that is known when the expression is compiled.
final class ConstantNode: Node {
    let value: Value

    init(_ value: Value) { self.value = value }

    func evaluate(_ frame: inout Frame) -> Value { value }
}

/// A name of the scope.
final class InputNode: Node {
    let slot: Int

    init(slot: Int) { self.slot = slot }

    func evaluate(_ frame: inout Frame) -> Value { frame.inputs[slot] }
}

/// A variable of the expression.
final class LocalNode: Node {
    let slot: Int

    init(slot: Int) { self.slot = slot }

    func evaluate(_ frame: inout Frame) -> Value { frame.locals[slot] }
}

/// A name inside a filter that may be an entry of the element, else means what it means outside.
final class ElementNameNode: Node {
    private let name: String
    private let element: Int
    private let outside: (any Node)?

    init(_ name: String, element: Int, outside: (any Node)?) {
        self.name = name
        self.element = element
        self.outside = outside
    }

    func evaluate(_ frame: inout Frame) -> Value {
        if case .context(let context) = frame.locals[element], let value = context[name] { return value }
        return outside?.evaluate(&frame) ?? .null
    }
}

/// What cannot be evaluated, in a scope where that does not refuse the whole: null, with the reason.
final class MistakeNode: Node {
    private let code: FEELCode
    private let message: Wording
    private let range: SourceRange

    init(_ code: FEELCode, _ message: Wording, _ range: SourceRange) {
        self.code = code
        self.message = message
        self.range = range
    }

    func evaluate(_ frame: inout Frame) -> Value { frame.null(code, range, message) }
}

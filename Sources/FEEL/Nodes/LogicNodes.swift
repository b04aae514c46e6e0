/// `and` over two or more conditions: false as soon as one is, else null if one is (DMN 1.5, table 51).
final class ConjunctionNode: TruthNode {
    private let parts: [any Node]
    private let range: SourceRange

    init(_ parts: [any Node], _ range: SourceRange) {
        self.parts = parts
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        var result = Truth.yes
        for part in parts {
            switch part.truth(&frame) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        if result == .unknown {
            frame.report(.null, range, en: "a part of 'and' is null, or no boolean", zh: "and 的一部分为空或不是 boolean")
        }
        return result
    }
}

/// `or` over two or more conditions: true as soon as one is, else null if one is.
final class DisjunctionNode: TruthNode {
    private let parts: [any Node]
    private let range: SourceRange

    init(_ parts: [any Node], _ range: SourceRange) {
        self.parts = parts
        self.range = range
    }

    func truth(_ frame: inout Frame) -> Truth {
        var result = Truth.no
        for part in parts {
            switch part.truth(&frame) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: break
            }
        }
        if result == .unknown {
            frame.report(.null, range, en: "a part of 'or' is null, or no boolean", zh: "or 的一部分为空或不是 boolean")
        }
        return result
    }
}

/// `if`: anything but true takes the `else`, as the standard says (DMN 1.5, table 47).
final class ConditionalNode: Node {
    private let condition: any Node
    private let yes: any Node
    private let no: any Node

    init(_ condition: any Node, _ yes: any Node, _ no: any Node) {
        self.condition = condition
        self.yes = yes
        self.no = no
    }

    func evaluate(_ frame: inout Frame) -> Value {
        condition.truth(&frame) == .yes ? yes.evaluate(&frame) : no.evaluate(&frame)
    }

    func truth(_ frame: inout Frame) -> Truth {
        condition.truth(&frame) == .yes ? yes.truth(&frame) : no.truth(&frame)
    }
}

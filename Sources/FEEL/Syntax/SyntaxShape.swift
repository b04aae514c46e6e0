/// What can be told of syntax without resolving it.
extension Syntax {
    func isName(_ name: String) -> Bool {
        if case .name(let own) = form { Text.same(own, name) } else { false }
    }

    var isNull: Bool { if case .literal(.null) = form { true } else { false } }

    /// Whether it is a value as it stands: a literal, a negative number, a list of such.
    var isLiteral: Bool {
        switch form {
        case .literal: true
        case .negation(let operand): operand.literalNumber != nil
        case .list(let elements): elements.allSatisfy(\.isLiteral)
        default: false
        }
    }

    /// Whether it is a list with elements, as it stands.
    var isWrittenList: Bool { if case .list(let elements) = form { !elements.isEmpty } else { false } }

    /// The number that it is as it stands.
    var literalNumber: Decimal128? {
        switch form {
        case .literal(.number(let number)): number
        case .negation(let operand): operand.literalNumber.map { -$0 }
        default: nil
        }
    }

    /// Whether a null never passes it as a test behind `in`.
    var refusesNull: Bool {
        switch form {
        case .literal: !isNull
        case .negation(let operand): operand.literalNumber != nil
        case .list(let elements): elements.allSatisfy(\.refusesNull)
        case .interval: true
        case .operatorTest(let symbol, _): symbol != .equal && symbol != .notEqual
        default: false
        }
    }

    /// Whether two pieces of one place are written the same but for spaces. Forms that bind names are never the same.
    func isSame(as other: Syntax) -> Bool {
        guard height == other.height else { return false }
        switch (form, other.form) {
        case (.literal(let a), .literal(let b)): return a == b
        case (.name(let a), .name(let b)): return Text.same(a, b)
        case (.member(let a, let name, _), .member(let b, let other, _)):
            return Text.same(name, other) && a.isSame(as: b)
        case (.filter(let a, let position), .filter(let b, let other)):
            return position.literalNumber != nil && position.isSame(as: other) && a.isSame(as: b)
        case (.negation(let a), .negation(let b)): return a.isSame(as: b)
        case (.arithmetic(let symbol, let a, let c), .arithmetic(let other, let b, let d)):
            return symbol == other && a.isSame(as: b) && c.isSame(as: d)
        case (.call(let a, .positional(let arguments)), .call(let b, .positional(let others))):
            return a.isSame(as: b) && arguments.count == others.count
                && zip(arguments, others).allSatisfy { $0.isSame(as: $1) }
        case (.list(let a), .list(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        default: return false
        }
    }

    /// Whether a name that the test accepts stands in a piece that `isSame` can tell; true for other pieces.
    func mentions(_ isMeant: (String) -> Bool) -> Bool {
        switch form {
        case .literal: false
        case .name(let name): isMeant(name)
        case .member(let base, _, _): base.mentions(isMeant)
        case .filter(let list, let position): position.literalNumber == nil || list.mentions(isMeant)
        case .negation(let operand): operand.mentions(isMeant)
        case .arithmetic(_, let left, let right): left.mentions(isMeant) || right.mentions(isMeant)
        case .call(_, .positional(let arguments)): arguments.contains { $0.mentions(isMeant) }
        case .list(let elements): elements.contains { $0.mentions(isMeant) }
        default: true
        }
    }

    /// Whether evaluating it says why where it is null: what only leads to a value does not.
    var complainsOfNull: Bool {
        switch form {
        case .literal, .name, .member, .filter, .conditional: false
        case .call(let callee, _): !callee.isName("get value")
        default: true
        }
    }

    /// The names of a path, `["applicant", "age"]`; nil for anything else.
    var path: [String]? {
        switch form {
        case .name(let name): [name]
        case .member(let base, let name, _): base.path.map { $0 + [name] }
        default: nil
        }
    }
}

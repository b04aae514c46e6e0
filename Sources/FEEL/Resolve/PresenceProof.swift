/// Shows from the text of a condition that something is not null where the condition holds, or does not.
///
/// It knows the operators that give null for a null operand (DMN 1.5, 10.3.2.5): if `x > 5` is true or false, `x` is
/// there; `x = 5` is false for a null `x`, and says it only where it is true. It shows less than holds, never more.
struct PresenceProof {
    typealias Claim = Assumption.Claim
    typealias Truth = Assumption.Truth

    /// How many pieces may still be looked at: conditions of hostile length end in a warning too many, not in a wait.
    var budget = 20_000

    /// Whether a condition that is so shows the claim.
    mutating func shows(_ condition: Syntax, _ truth: Truth, _ claim: Claim) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        switch condition.form {
        case .conjunction(let parts): return shows(parts, any: truth == .yes || truth == .notNo, truth, claim)
        case .disjunction(let parts): return shows(parts, any: truth == .no || truth == .notYes, truth, claim)
        case .call(let callee, .positional(let arguments)) where arguments.count == 1:
            if callee.isName("not") { return shows(arguments[0], truth.negated, claim) }
            guard callee.isName("is defined") else { break }
            return truth == .yes || truth == .notNo ? follows(from: arguments[0], claim) : false
        case .comparison(let symbol, let left, let right):
            return comparison(symbol, left, right, truth, claim)
        case .membership(let value, let tests):
            return truth == .yes && tests.allSatisfy(\.refusesNull) && follows(from: value, claim)
        case .instance(let value, let type):
            return (truth == .yes || truth == .notNo) && type != .null && follows(from: value, claim)
        default: break
        }
        return (truth == .yes || truth == .no) && follows(from: condition, claim)
    }

    private mutating func shows(_ parts: [Syntax], any: Bool, _ truth: Truth, _ claim: Claim) -> Bool {
        for part in parts where shows(part, truth, claim) == any { return any }
        return !any
    }

    private mutating func comparison(
        _ symbol: ComparisonOperator, _ left: Syntax, _ right: Syntax, _ truth: Truth, _ claim: Claim
    ) -> Bool {
        if NumberGuard(symbol, left, right, truth)?.shows(claim) == true { return true }
        let (value, constant) = left.isLiteral ? (right, left) : (left, right)
        switch symbol {
        case .equal, .notEqual:
            guard constant.isLiteral else { return false }
            // Whether it is so that the two are equal, as far as it is known.
            let equal = symbol == .equal ? truth : truth.negated
            let isThere = constant.isNull ? equal == .no || equal == .notYes : equal == .yes || equal == .notNo
            return isThere && follows(from: value, claim)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard truth == .yes || truth == .no else { return false }
            return follows(from: left, claim) || follows(from: right, claim)
        }
    }

    /// Whether a value that is not null shows that something it is made of is not null either.
    private mutating func follows(from value: Syntax, _ claim: Claim) -> Bool {
        guard case .present(let place) = claim else { return false }
        return isMade(value, of: place)
    }

    /// Whether a piece is null where the place is.
    private mutating func isMade(_ value: Syntax, of place: Syntax) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        if value.isSame(as: place) { return true }
        switch value.form {
        case .member(let base, _, _): return isMade(base, of: place)
        case .negation(let operand): return isMade(operand, of: place)
        case .arithmetic(_, let left, let right): return isMade(left, of: place) || isMade(right, of: place)
        case .comparison(let symbol, let left, let right):
            guard symbol != .equal, symbol != .notEqual else { return false }
            return isMade(left, of: place) || isMade(right, of: place)
        case .between(let value, let low, let high):
            return isMade(value, of: place) || isMade(low, of: place) || isMade(high, of: place)
        case .filter(let list, let position):
            // Without a list there is nothing at a position; a condition over nothing gives an empty list.
            guard case .literal(.number) = position.form else { return false }
            return isMade(list, of: place)
        case .call(let callee, .positional(let arguments)):
            guard case .name(let name) = callee.form, let rule = BuiltInNulls.rule(of: name) else { return false }
            for (index, argument) in arguments.enumerated() where rule.needs(index) {
                if isMade(argument, of: place) { return true }
            }
            return false
        default: return false
        }
    }
}

/// A comparison with a number, which may show that something is not zero: `x != 0`, `count(list) > 0`.
private struct NumberGuard {
    let value: Syntax
    let excludesZero: Bool

    init?(_ symbol: ComparisonOperator, _ left: Syntax, _ right: Syntax, _ truth: Assumption.Truth) {
        guard let number = right.literalNumber ?? left.literalNumber else { return nil }
        let turned = right.literalNumber == nil
        value = turned ? right : left
        var symbol = turned ? symbol.mirrored : symbol
        switch truth {
        case .yes: break
        case .no: symbol = symbol.complement
        // Zero is a number: with it the comparison is true or false, never null.
        case .notYes: symbol = symbol.complement
        case .notNo: break
        }
        excludesZero = !symbol.holds(Decimal128(0) < number ? -1 : Decimal128(0) == number ? 0 : 1)
    }

    func shows(_ claim: Assumption.Claim) -> Bool {
        switch claim {
        case .present: return false
        case .nonZero(let place): return excludesZero && value.isSame(as: place)
        case .nonEmpty(let list):
            guard excludesZero, case .call(let callee, .positional(let arguments)) = value.form,
                callee.isName("count"), arguments.count == 1
            else { return false }
            return arguments[0].isSame(as: list)
        }
    }
}

extension ComparisonOperator {
    /// The operator that holds where this one does not.
    fileprivate var complement: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }
}

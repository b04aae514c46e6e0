import Core
import FEEL
import YAML

/// The types of the variables that `set` steps assign, from the expressions that give them their values.
///
/// Those may name other variables, also later ones. They are compiled with every variable of any type first, and again
/// with what that has shown: each round only says more, and a few are enough for what people write.
struct VariableTypes {
    struct Variable {
        var type: FEELType
        var domain: Domain?
    }

    let outline: Outline
    /// Takes what is said on the way: it is said where the steps are lowered.
    let silent: Findings
    private static let rounds = 3

    /// - Parameter scopes: the scopes where the variables have the given types.
    func inferred(_ scopes: ([String: Variable]) -> Scopes) -> [String: Variable] {
        guard !outline.variables.isEmpty else { return [:] }
        var known: [String: Variable] = [:]
        for _ in 0..<VariableTypes.rounds {
            let next = round(scopes(known))
            let isSettled = next.mapValues(\.type) == known.mapValues(\.type)
            known = next
            if isSettled { break }
        }
        return known
    }

    private func round(_ scopes: Scopes) -> [String: Variable] {
        var scopes = scopes
        var found: [String: Variable] = [:]
        for block in outline.blocks {
            let names = scopes.enter(block, silent).names
            for step in block.steps where step.kind == .set {
                for pair in step.body["set"]?.mapping ?? [] {
                    guard let name = pair.key.text else { continue }
                    let given = variable(pair.value, names)
                    found[name] = found[name].map { $0.union(given) } ?? given
                }
            }
        }
        return found.mapValues { $0.type == .null ? Variable(type: .any) : $0 }
    }

    private func variable(_ node: Node, _ scope: NameScope) -> Variable {
        guard let scalar = node.scalar else { return Variable(type: .any) }
        guard ExpressionMark.isPresent(in: scalar) else {
            return ConstantReader(findings: silent).value(node).map { Variable($0) } ?? Variable(type: .any)
        }
        let source = String(scalar.text.utf8.dropFirst(ExpressionMark.length(in: scalar.text))) ?? ""
        let expression = FEELCompiler.expression(source, scope: scope).expression
        if let constant = expression?.constant { return Variable(constant) }
        return Variable(type: expression?.type ?? .any, domain: expression?.facts?.domain)
    }
}

extension VariableTypes.Variable {
    init(type: FEELType) { self.init(type: type, domain: nil) }

    fileprivate init(_ constant: Value) {
        type = FEELType(of: constant)
        switch constant {
        case .string(let text): domain = .texts([text])
        case .number(let number): domain = .numbers(least: number, most: number)
        default: domain = nil
        }
    }

    fileprivate func union(_ other: Self) -> Self {
        let both: Domain? = if let domain, let other = other.domain { domain.union(other) } else { nil }
        return Self(type: type.union(other.type), domain: both)
    }
}

extension FEELExpression {
    /// What may make its value null, as warnings at the places of its source; empty where nothing is known to.
    ///
    /// It is resolved anew for that: compiling costs nothing for it, and what is present may differ from place to place.
    ///
    /// - Parameter present: paths of the scope that are not null, although their names or entries may be.
    package func possibleNulls(knowing present: Set<[String]> = []) -> [FEELDiagnostic] {
        nulls(knowing: present).map { $0.diagnostic(in: source) }
    }

    /// Whether its value may be null although nothing goes wrong: because what it leads to may be missing.
    package func mayBeMissing(knowing present: Set<[String]> = []) -> Bool {
        nulls(knowing: present).contains { !$0.isMistake }
    }

    private func nulls(knowing present: Set<[String]>) -> [PossibleNull] {
        guard let scope, let syntax = try? Syntax.expression(source, scope: scope) else { return [] }
        var resolver = Resolver(scope: scope)
        resolver.nulls = NullKnowledge(present: present)
        return resolver.resolve(syntax).nulls
    }

    /// The paths of its source that are not null where it is true, or where it is false.
    package func presentPaths(where truth: Bool) -> Set<[String]> {
        guard let scope, let syntax = try? Syntax.expression(source, scope: scope) else { return [] }
        var proof = PresenceProof()
        var paths: Set<[String]> = []
        for piece in syntax.freePaths {
            guard let path = piece.path, let root = path.first, scope.name(root) != nil else { continue }
            if proof.shows(syntax, truth ? .yes : .no, .present(piece)) { paths.insert(path) }
        }
        return paths
    }
}

extension FEELCompiler {
    /// What may leave it open whether a value passes unary tests, besides a null value.
    package static func possibleNulls(
        inTests source: String, input: FEELType = .any, scope: NameScope, knowing present: Set<[String]> = []
    ) -> [FEELDiagnostic] {
        guard var parser = try? Parser(source, scope: scope), let syntax = try? parser.wholeTests() else { return [] }
        var resolver = Resolver(scope: scope)
        resolver.nulls = NullKnowledge(present: present)
        let slot = resolver.reserve()
        resolver.binders.append(.local("?", slot: slot, input))
        var found: [PossibleNull] = []
        for test in syntax.tests { found.add(resolver.test(test, of: input, nil, valueSlot: slot, isCell: true).nulls) }
        return found.map { $0.diagnostic(in: source) }
    }
}

extension Syntax {
    fileprivate static func expression(_ source: String, scope: NameScope) throws(Parser.Failure) -> Syntax {
        var parser = try Parser(source, scope: scope)
        return try parser.wholeExpression()
    }

    /// The paths in it, and those that they begin with, outside of forms that bind names; bounded, each once.
    fileprivate var freePaths: [Syntax] {
        var found: [Syntax] = []
        collectPaths(into: &found)
        return found
    }

    private func collectPaths(into found: inout [Syntax]) {
        guard found.count < 64 else { return }
        switch form {
        case .name: if !found.contains(where: isSame) { found.append(self) }
        case .member(let base, _, _):
            if path != nil, !found.contains(where: isSame) { found.append(self) }
            base.collectPaths(into: &found)
        case .negation(let operand), .instance(let operand, _), .operatorTest(_, let operand):
            operand.collectPaths(into: &found)
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
            left.collectPaths(into: &found)
            right.collectPaths(into: &found)
        case .between(let value, let low, let high):
            for part in [value, low, high] { part.collectPaths(into: &found) }
        case .membership(let value, _), .filter(let value, _): value.collectPaths(into: &found)
        case .conjunction(let parts), .disjunction(let parts), .call(_, .positional(let parts)):
            for part in parts { part.collectPaths(into: &found) }
        default: break
        }
    }
}

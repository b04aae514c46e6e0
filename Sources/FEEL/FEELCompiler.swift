/// What compiling a source has given: the expression, unless there is an error, and everything there is to say.
package struct FEELCompilation<Compiled: Sendable>: Sendable {
    /// The compiled form; nil where a diagnostic is an error.
    package let expression: Compiled?
    /// Errors and warnings, in the order of the source.
    package let diagnostics: [FEELDiagnostic]

    /// - Parameter diagnostics: in any order.
    @inline(__always)
    init(_ expression: consuming Compiled, _ diagnostics: [FEELDiagnostic]) {
        if diagnostics.isEmpty {
            self.expression = expression
            self.diagnostics = []
        } else {
            self.diagnostics = FEELDiagnostic.inOrder(diagnostics)
            self.expression = diagnostics.contains { $0.severity == .error } ? nil : expression
        }
    }

    /// A mistake that leaves nothing to be said about the rest.
    init(_ mistake: FEELDiagnostic) {
        expression = nil
        diagnostics = [mistake]
    }
}

/// Compiles FEEL sources against the names they may use.
package enum FEELCompiler {
    /// The names of the built-in functions, in alphabetical order.
    package static var builtInNames: [String] { BuiltInTable.names.names }

    /// Compiles an expression (without the `= ` that marks one in a workflow).
    package static func expression(_ source: String, scope: NameScope) -> FEELCompilation<FEELExpression> {
        var resolver = Resolver(scope: scope)
        do {
            var parser = try Parser(source, scope: scope)
            let syntax = try parser.wholeExpression()
            let resolved = resolver.resolve(syntax)
            return FEELCompilation(
                FEELExpression(
                    source: source, type: resolved.type, facts: resolved.facts, root: resolved.node,
                    localCount: resolver.localCount, slotsUsed: resolver.slotsUsed, slotCount: scope.slotCount,
                    scope: scope), resolver.diagnostics)
        } catch {
            return FEELCompilation(error.diagnostic)
        }
    }

    /// Compiles an expression that is known to be sound into nodes that note their values.
    static func traced(_ source: String, scope: NameScope) -> (root: any Node, localCount: Int)? {
        guard var parser = try? Parser(source, scope: scope), let syntax = try? parser.wholeExpression() else {
            return nil
        }
        var resolver = Resolver(scope: scope)
        resolver.isTraced = true
        let root = resolver.resolve(syntax).node
        return (root, resolver.localCount)
    }

    /// Compiles unary tests, the cells of a decision table, for an input of a type: `"A","B"`, `> 5`, `-`, `not(1)`,
    /// `? > limit`.
    package static func unaryTests(
        _ source: String, input: FEELType = .any, facts: ValueFacts? = nil, scope: NameScope
    ) -> FEELCompilation<UnaryTests> {
        var resolver = Resolver(scope: scope)
        do {
            var parser = try Parser(source, scope: scope)
            let syntax = try parser.wholeTests()
            let slot = resolver.reserve()
            resolver.binders.append(.local("?", slot: slot, input))
            let test = resolver.tests(syntax, of: input, facts, valueSlot: slot)
            let tests = UnaryTests(
                source: source, test: test, localCount: resolver.needsLocals ? resolver.localCount : 0,
                slotsUsed: resolver.slotsUsed, slotCount: scope.slotCount)
            return FEELCompilation(tests, resolver.diagnostics)
        } catch {
            return FEELCompilation(error.diagnostic)
        }
    }

    /// Compiles a boxed expression. Places in its diagnostics are counted from the offsets of its texts.
    package static func boxed(_ expression: BoxedExpression, scope: NameScope) -> FEELCompilation<FEELExpression> {
        var members = NameTable()
        expression.collectMembers(into: &members)
        var boxed = BoxedResolver(scope: scope, members: members)
        let piece = boxed.resolve(expression)
        let resolver = boxed.resolver
        let compiled = FEELExpression(
            source: "", type: piece.type, root: piece.node, localCount: resolver.localCount,
            slotsUsed: resolver.slotsUsed, slotCount: scope.slotCount, scope: nil)
        return FEELCompilation(compiled, resolver.diagnostics)
    }

    /// Reads a type as FEEL writes it: `number`, `list<string>`, `range<date>`; nil where it is none.
    package static func type(_ source: String, scope: NameScope = NameScope()) -> FEELType? {
        guard var parser = try? Parser(source, scope: scope), let type = try? parser.type(), parser.token.kind == .end
        else { return nil }
        return type
    }
}

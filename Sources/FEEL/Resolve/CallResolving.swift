extension Resolver {
    mutating func call(
        _ callee: Syntax, _ arguments: Syntax.Arguments, _ range: SourceRange, of syntax: Syntax
    ) -> Resolved {
        if case .name(let name) = callee.form, let builtIn = BuiltInTable.all[name], !isFunctionVariable(name) {
            return call(builtIn, arguments, range, of: syntax)
        }
        if case .name(let name) = callee.form, !isBound(name) {
            return refused(
                .unknownFunction, place(callee.range),
                Wording(en: "there is no function \"\(name)\"", zh: "没有函数 \"\(name)\""),
                hint: NearestName.hint(for: name, among: BuiltInTable.all.keys.sorted()))
        }
        let callee = resolve(callee)
        let (values, names) = split(arguments)
        let nodes = values.map { resolve($0).node }
        let type: FEELType = if case .function(_, let result) = callee.type { result } else { .any }
        return Resolved(FunctionCallNode(callee.node, nodes, names: names, range), type)
    }

    private func split(_ arguments: Syntax.Arguments) -> (values: [Syntax], names: [String]?) {
        switch arguments {
        case .positional(let values): (values, nil)
        case .named(let entries): (entries.map(\.value), entries.map(\.name))
        }
    }

    /// Whether a name means something other than a built-in function.
    private func isBound(_ name: String) -> Bool {
        scope.name(name) != nil
            || binders.contains { binder in
                switch binder {
                case .local(let local, _, _): Text.same(local, name)
                case .element(_, let type): type == .any || type.member(name) != nil
                }
            }
    }

    /// Whether a variable that may hold a function hides the built-in of its name. A field `date` does not hide `date()`.
    private func isFunctionVariable(_ name: String) -> Bool {
        for binder in binders.reversed() {
            if case .local(let local, _, let type) = binder, Text.same(local, name) { return isFunction(type) }
        }
        return scope.name(name).map { isFunction($0.type) } ?? false
    }

    private func isFunction(_ type: FEELType) -> Bool { if case .function = type { true } else { false } }

    /// A call that cannot be made. In an open scope the rest of the expression is kept, and the call is null.
    private mutating func refused(
        _ code: FEELCode, _ range: SourceRange, _ message: Wording, hint: Wording? = nil
    ) -> Resolved {
        report(code, range, message, hint: hint, severity: scope.isOpen ? .warning : .error)
        return Resolved(MistakeNode(code, message, range), .any)
    }

    // MARK: Built-in functions

    private mutating func call(
        _ builtIn: BuiltIn, _ arguments: Syntax.Arguments, _ range: SourceRange, of syntax: Syntax
    ) -> Resolved {
        let (values, names) = split(arguments)
        var resolved = values.map { resolve($0) }
        var places: [Int?]?
        if let names {
            guard let order = builtIn.order(names), order.isComplete || scope.isOpen else {
                return refused(.arguments, range, builtIn.usage, hint: misnamed(names, builtIn))
            }
            // What a model leaves out is null, as the standard has it.
            if !order.isComplete { report(.arguments, range, builtIn.usage, severity: .warning) }
            resolved = order.places.map { $0.map { resolved[$0] } ?? Resolved(constant: .null) }
            places = order.places
        } else if !builtIn.accepts(resolved.count) {
            return refused(.arguments, range, builtIn.usage)
        }
        let prepared = prepared(builtIn, resolved) { argument in
            guard let places else { return values[argument] }
            return places[argument].map { values[$0] }
        }
        let node = BuiltInCallNode(prepared, resolved.map(\.node), range)
        let type =
            builtIn.result == .any
            ? BuiltInTypes.result(of: builtIn.name, resolved.map(\.type)) ?? .any : builtIn.result
        let result = builtIn.isPure ? fold(node, type, resolved) : Resolved(node, type)
        guard nulls != nil else { return result }
        return result.noting(possible(of: prepared, resolved, names == nil ? values : [], syntax))
    }

    /// What may make a call null: the arguments that it needs, and the function itself.
    private mutating func possible(
        of builtIn: BuiltIn, _ resolved: [Resolved], _ values: [Syntax], _ syntax: Syntax
    ) -> [PossibleNull] {
        guard let rule = BuiltInNulls.rule(of: builtIn.name) else { return [] }
        var found: [PossibleNull] = []
        for (index, argument) in resolved.enumerated() where rule.needs(index) { found.add(argument.nulls) }
        switch rule.failure {
        case .reason(let reason): if !builtIn.isPrepared { found.add(possible(syntax, .failure(reason))) }
        case .emptyList:
            guard values.count == 1, resolved.count == 1, resolved[0].mayBeList else { break }
            if let absence = resolved[0].facts?.absence { found.add(possible(values[0], .element(absence))) }
            found.add(possible(syntax, .empty(list: values[0]), !values[0].isWrittenList))
        case nil: break
        }
        return found
    }

    private func misnamed(_ names: [String], _ builtIn: BuiltIn) -> Wording? {
        let known = builtIn.signatures.flatMap(\.parameters)
        guard let wrong = names.first(where: { name in !known.contains { Text.same($0, name) } }) else { return nil }
        return NearestName.hint(for: wrong, among: known)
    }
}

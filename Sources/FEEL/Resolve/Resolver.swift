/// Turns syntax into nodes: names become slots, constants are folded, types are carried along for diagnostics. It finds
/// every mistake of an expression, not only the first.
struct Resolver {
    /// Something that binds names inside the expression.
    enum Binder {
        case local(String, slot: Int, FEELType)
        /// The element of a filter: its entries are names.
        case element(slot: Int, FEELType)
    }

    let scope: NameScope
    var diagnostics: [FEELDiagnostic] = []
    var binders: [Binder] = []
    /// How many slots for variables an evaluation needs.
    private(set) var localCount = 0
    private(set) var nextLocal = 0
    /// Whether a test uses `?`.
    var usesValue = false
    /// Whether tests need variables at all: most cells do not even use `?`.
    var needsLocals: Bool { usesValue || localCount > 1 }
    /// The slots of the scope that are read, ascending.
    private(set) var slotsUsed: [Int] = []
    private(set) var localsUsed: Set<Int> = []

    /// Where the text that is being resolved begins in the file it comes from.
    var offset = 0

    /// How many parts have been resolved so far: what a loop does again with every turn is counted by it.
    var size = 0

    /// What is known of null, where it is looked for what may be null.
    var nulls: NullKnowledge?

    init(scope: NameScope) { self.scope = scope }

    /// A place in the text as a place in the file.
    @inline(__always)
    func place(_ range: SourceRange) -> SourceRange {
        offset == 0 ? range : SourceRange(Int(range.start) + offset, Int(range.end) + offset)
    }

    /// Whether nodes note their values when they are evaluated.
    var isTraced = false

    /// Resolves one expression.
    mutating func resolve(_ syntax: Syntax) -> Resolved {
        size += 1
        var resolved = resolveForm(of: syntax)
        if !resolved.isPlain, syntax.complainsOfNull { resolved = resolved.blamed() }
        guard isTraced, resolved.constant == nil else { return resolved }
        return Resolved(
            TracedNode(resolved.node, place(syntax.range), Explanation.Kind(syntax.form)), resolved.type)
    }

    private mutating func resolveForm(of syntax: Syntax) -> Resolved {
        let range = place(syntax.range)
        switch syntax.form {
        case .literal(let value):
            let literal = Resolved(constant: value)
            return nulls == nil ? literal : literal.noting(possible(syntax, .literal, value.isNull))
        case .name(let name):
            let named = self.name(name, range)
            return nulls == nil ? named : named.noting(possible(syntax, named.facts))
        case .member(let value, let name, let nameRange): return member(value, name, place(nameRange), of: syntax)
        case .filter(let list, let condition): return filter(list, condition, range, of: syntax)
        case .call(let callee, let arguments): return call(callee, arguments, range, of: syntax)
        case .negation(let operand): return negation(operand, range)
        case .arithmetic(let symbol, let left, let right): return arithmetic(symbol, left, right, range, of: syntax)
        case .comparison(let symbol, let left, let right): return comparison(symbol, left, right, range)
        case .between(let value, let low, let high): return between(value, low, high, range)
        case .membership(let value, let tests): return membership(value, tests, range)
        case .conjunction(let parts):
            guard nulls != nil else { return Resolved(ConjunctionNode(conditions(parts), range), .boolean) }
            let (nodes, found) = conditions(parts, assuming: .yes, settledUnless: .notNo)
            return Resolved(ConjunctionNode(nodes, range), .boolean).noting(found)
        case .disjunction(let parts):
            guard nulls != nil else { return Resolved(DisjunctionNode(conditions(parts), range), .boolean) }
            let (nodes, found) = conditions(parts, assuming: .no, settledUnless: .notYes)
            return Resolved(DisjunctionNode(nodes, range), .boolean).noting(found)
        case .conditional(let condition, let yes, let no): return conditional(condition, yes, no)
        case .list(let elements): return list(elements, range)
        case .context(let entries): return context(entries)
        case .interval(let start, let startIncluded, let end, let endIncluded):
            return interval(start, startIncluded, end, endIncluded, range)
        case .operatorTest(let symbol, let end):
            let end = resolve(end)
            return fold(ComparisonRangeNode(symbol, end.node), .range(end.type), over: end).noting(end.nulls)
        case .iteration(let iterators, let body): return iteration(iterators, body, range)
        case .quantified(let every, let iterators, let condition): return quantified(every, iterators, condition, range)
        case .function(let parameters, let body): return function(parameters, body)
        case .instance(let value, let type):
            let value = resolve(value)
            return fold(InstanceNode(value.node, of: type), .boolean, over: value)
        }
    }

    // MARK: Bookkeeping

    mutating func report(
        _ code: FEELCode, _ range: SourceRange, _ message: Wording, hint: Wording? = nil,
        severity: FEELDiagnostic.Severity = .error
    ) {
        add(FEELDiagnostic(code, at: range.bytes, message, hint: hint, severity: severity))
    }

    mutating func add(_ diagnostic: FEELDiagnostic) {
        guard diagnostics.count < Frame.maximumDiagnostics else { return }
        diagnostics.append(diagnostic)
    }

    /// What stands for something that has been complained about.
    static let unresolved = Resolved(constant: .null, .any)

    /// A slot for a variable, until `release` gives back all from it on.
    mutating func reserve() -> Int {
        nextLocal += 1
        localCount = max(localCount, nextLocal)
        return nextLocal - 1
    }

    /// The same for a variable that counts only if it is used: see `require`.
    mutating func reserveIfUsed() -> Int {
        nextLocal += 1
        return nextLocal - 1
    }

    /// Makes a slot that was reserved for the case count.
    mutating func require(_ slot: Int) { localCount = max(localCount, slot + 1) }

    mutating func release(from slot: Int) { nextLocal = slot }

    private mutating func use(_ slot: Int) {
        guard let place = slotsUsed.firstIndex(where: { $0 >= slot }) else {
            if slotsUsed.isEmpty { slotsUsed.reserveCapacity(4) }
            return slotsUsed.append(slot)
        }
        if slotsUsed[place] != slot { slotsUsed.insert(slot, at: place) }
    }

    /// The steps of going once through all that has been resolved since a size: one, and one more for each 16 parts.
    func cost(since start: Int) -> Int { 1 + (size - start) >> 4 }

    /// Begins the body of a function; gives what has been used before it, for `endCapture`.
    mutating func beginCapture() -> Set<Int> {
        defer { localsUsed = [] }
        return localsUsed
    }

    /// The slots of variables outside of the function that its body has used: those below its first parameter.
    mutating func endCapture(below slot: Int, _ outer: Set<Int>) -> [Int] {
        defer { localsUsed.formUnion(outer) }
        return localsUsed.filter { $0 < slot }.sorted()
    }

    /// Whether a variable has been used, once.
    mutating func forgetUse(of slot: Int) -> Bool { localsUsed.remove(slot) != nil }

    /// The node, or its value where all that it is made of is known and nothing goes wrong.
    func fold(_ node: any Node, _ type: FEELType, _ parts: [Resolved]) -> Resolved {
        parts.allSatisfy(\.isFixed) ? fold(node, type) : Resolved(node, type)
    }

    func fold(_ node: any Node, _ type: FEELType, over part: Resolved) -> Resolved {
        part.isFixed ? fold(node, type) : Resolved(node, type)
    }

    func fold(_ node: any Node, _ type: FEELType, over left: Resolved, _ right: Resolved) -> Resolved {
        left.isFixed && right.isFixed ? fold(node, type) : Resolved(node, type)
    }

    private func fold(_ node: any Node, _ type: FEELType) -> Resolved {
        var frame = Frame(
            inputs: [], localCount: 0, budget: StepBudget(steps: 10_000), now: nil, zones: UniversalZones())
        let value = node.evaluate(&frame)
        guard frame.diagnostics.isEmpty, !frame.isExhausted else { return Resolved(node, type) }
        return Resolved(constant: value, type)
    }

    // MARK: Names

    private mutating func name(_ name: String, _ range: SourceRange) -> Resolved {
        if let bound = bound(name, from: binders.count) { return bound }
        if let builtIn = BuiltInTable.all[name] {
            return Resolved(constant: .function(FunctionValue(BuiltInFunction(builtIn))))
        }
        report(
            .unknownName, range, Wording(en: "\"\(name)\" is not known here", zh: "此处没有名称 \"\(name)\""),
            hint: hint(for: name),
            severity: scope.isOpen ? .warning : .error)
        return unknown(name)
    }

    /// What an unknown name is in an open scope: an entry of the element of a filter that has one, else null.
    private mutating func unknown(_ name: String) -> Resolved {
        for binder in binders.reversed() {
            if case .element(let slot, _) = binder {
                localsUsed.insert(slot)
                return Resolved(ElementNameNode(name, element: slot, outside: nil), .any)
            }
        }
        return Self.unresolved
    }

    /// What a name means to the binders below a place in their stack, and to the scope; nil where it means nothing.
    private mutating func bound(_ name: String, from end: Int) -> Resolved? {
        for position in (0..<end).reversed() {
            switch binders[position] {
            case .local(let local, let slot, let type):
                guard Text.same(local, name) else { continue }
                localsUsed.insert(slot)
                return Resolved(LocalNode(slot: slot), type)
            case .element(let slot, let type):
                if let found = entry(name, ofElement: slot, type, below: position) { return found }
            }
        }
        guard let meaning = scope.meaning(of: name) else { return nil }
        use(meaning.slot)
        return Resolved(InputNode(slot: meaning.slot), meaning.type, facts: meaning.facts)
    }

    private mutating func entry(
        _ name: String, ofElement slot: Int, _ type: FEELType, below position: Int
    ) -> Resolved? {
        switch type {
        case .context:
            guard let (member, hint, facts) = type.member(name) else { return nil }
            localsUsed.insert(slot)
            return Resolved(
                MemberNode(LocalNode(slot: slot), name, hint: hint, SourceRange(0, 0)), member, facts: facts)
        case .any:
            let outside = bound(name, from: position)
            // Nothing outside: then it can only be an entry, unless it is the name of a function.
            if outside == nil, BuiltInTable.all[name] != nil { return nil }
            localsUsed.insert(slot)
            return Resolved(ElementNameNode(name, element: slot, outside: outside?.node), .any)
        default: return nil
        }
    }

    private func hint(for name: String) -> Wording? {
        if name.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) || $0 == "、" || $0 == "。" }) {
            return Wording(
                en: "it holds full-width signs; write ( ) , in ASCII", zh: "含有全角符号；请用半角的 ( ) ,")
        }
        let locals = binders.flatMap { binder -> [String] in
            switch binder {
            case .local(let name, _, _): [name]
            case .element(_, let type): type.memberNames
            }
        }
        return NearestName.hint(for: name, among: locals + scope.names.map(\.name))
    }
}

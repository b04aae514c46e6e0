/// Turns boxed expressions into nodes, with the same resolver that turns texts into nodes, so that names, types and
/// diagnostics are the same in both.
struct BoxedResolver {
    /// A node, what is known of its values, and the longest way down to a leaf.
    struct Piece {
        let node: any Node
        let type: FEELType
        let height: Int

        init(_ node: any Node, _ type: FEELType, height: Int) {
            self.node = node
            self.type = type
            self.height = height
        }
    }

    var resolver: Resolver
    private let members: NameTable
    /// How many filters are open.
    private var filters = 0

    init(scope: NameScope, members: NameTable) {
        resolver = Resolver(scope: scope)
        self.members = members
    }

    mutating func resolve(_ expression: BoxedExpression) -> Piece {
        switch expression {
        case .missing: Piece(ConstantNode(.null), .null, height: 1)
        case .literal(let text): literal(text)
        case .context(let entries, let result): context(entries, result)
        case .list(let elements): list(elements)
        case .relation(let columns, let rows): relation(columns, rows)
        case .function(let parameters, let body): function(parameters, body)
        case .invocation(let callee, let arguments): invocation(callee, arguments)
        case .conditional(let condition, let yes, let no): conditional(condition, yes, no)
        case .filter(let list, let match): filter(list, match)
        case .iteration(let variable, let list, let result): iteration(variable, list, result)
        case .quantified(let every, let variable, let list, let condition):
            quantified(every, variable, list, condition)
        case .table(let table): self.table(table)
        case .typed(let value, let type): typed(value, type)
        case .external(let name, let parameters): external(name, parameters)
        }
    }

    // MARK: Texts

    private var locals: [String] {
        resolver.binders.compactMap { if case .local(let name, _, _) = $0 { name } else { nil } }
    }

    private func parser(_ text: BoxedText) throws(Parser.Failure) -> Parser {
        try Parser(text.source, scope: resolver.scope, locals: locals, members: members, filters: filters)
    }

    mutating func literal(_ text: BoxedText) -> Piece {
        do {
            var parser = try parser(text)
            let syntax = try parser.wholeExpression()
            let resolved = at(text) { $0.resolve(syntax) }
            return Piece(resolved.node, resolved.type, height: syntax.height)
        } catch {
            resolver.add(error.diagnostic.moved(by: text.offset))
            return Piece(ConstantNode(.null), .any, height: 1)
        }
    }

    /// Unary tests of a value whose slot is bound to `?`.
    mutating func tests(_ text: BoxedText, of type: FEELType, slot: Int) -> any TestNode {
        do {
            var parser = try parser(text)
            let syntax = try parser.wholeTests()
            resolver.binders.append(.local("?", slot: slot, type))
            defer { resolver.binders.removeLast() }
            return at(text) { $0.tests(syntax, of: type, valueSlot: slot) }
        } catch {
            resolver.add(error.diagnostic.moved(by: text.offset))
            return AnyTest()
        }
    }

    /// The values of tests that are a plain list of constants, in their order; empty where they are something else.
    mutating func constants(_ text: BoxedText) -> [Value] {
        guard var parser = try? parser(text), let syntax = try? parser.wholeTests(), !syntax.negated else { return [] }
        var quiet = Resolver(scope: resolver.scope)
        let values = syntax.tests.compactMap { quiet.resolve($0).constant }
        return values.count == syntax.tests.count ? values : []
    }

    private mutating func at<Result>(_ text: BoxedText, _ body: (inout Resolver) -> Result) -> Result {
        resolver.offset = text.offset
        defer { resolver.offset = 0 }
        return body(&resolver)
    }

    // MARK: Forms

    private mutating func context(_ entries: [BoxedExpression.Entry], _ result: BoxedExpression?) -> Piece {
        let depth = resolver.binders.count
        let slots = entries.map { _ in resolver.reserve() }
        var pieces: [Piece] = []
        for (entry, slot) in zip(entries, slots) {
            let piece = resolve(entry.value)
            pieces.append(piece)
            resolver.binders.append(.local(entry.name.text, slot: slot, piece.type.bounded))
        }
        let last = result.map { resolve($0) }
        resolver.binders.removeSubrange(depth...)
        if let first = slots.first { resolver.release(from: first) }
        for (index, entry) in entries.enumerated()
        where entries[..<index].contains(where: { Text.same($0.name.text, entry.name.text) }) {
            resolver.report(
                .duplicateName, entry.name.place,
                Wording(
                    en: "the entry \"\(entry.name.text)\" is there already", zh: "已有条目 \"\(entry.name.text)\""))
        }
        let height = 1 + (pieces + [last].compactMap { $0 }).reduce(0) { max($0, $1.height) }
        let node = ContextNode(
            entries.map(\.name.text), pieces.map(\.node), firstSlot: slots.first ?? 0,
            height: pieces.reduce(0) { $0 + $1.height })
        guard let last else {
            let members = zip(entries, pieces).map { FEELType.Member($0.name.text, $1.type.bounded) }
            return Piece(node, .context(members), height: height)
        }
        return Piece(SequenceNode(node, last.node), last.type, height: height)
    }

    private mutating func list(_ elements: [BoxedExpression]) -> Piece {
        let pieces = elements.map { resolve($0) }
        let type = pieces.dropFirst().reduce(pieces.first?.type ?? .any) { $0.union($1.type) }
        return Piece(ListNode(pieces.map(\.node)), .list(type.nullAsAny), height: 1 + Self.height(pieces))
    }

    private mutating func relation(_ columns: [String], _ rows: [[BoxedExpression]]) -> Piece {
        var types = [FEELType](repeating: .null, count: columns.count)
        var (nodes, height): ([any Node], Int) = ([], 0)
        for row in rows {
            let cells = row.map { resolve($0) }
            for (column, cell) in cells.enumerated() { types[column] = types[column].union(cell.type) }
            height = max(height, Self.height(cells))
            nodes.append(RecordNode(columns, cells.map(\.node)))
        }
        let members = zip(columns, types).map { FEELType.Member($0, $1.nullAsAny) }
        return Piece(ListNode(nodes), .list(.context(members)), height: height + 2)
    }

    private mutating func function(_ parameters: [BoxedExpression.Parameter], _ body: BoxedExpression) -> Piece {
        let depth = resolver.binders.count
        let slots = parameters.map { _ in resolver.reserve() }
        for (parameter, slot) in zip(parameters, slots) {
            resolver.binders.append(.local(parameter.name.text, slot: slot, parameter.type.feel))
        }
        let (start, first) = (resolver.size, slots.first ?? resolver.nextLocal)
        let outer = resolver.beginCapture()
        let body = resolve(body)
        let captured = resolver.endCapture(below: first, outer)
        resolver.binders.removeSubrange(depth...)
        resolver.release(from: first)
        let node = FunctionNode(
            parameters.map(\.name.text), parameters.map(\.type), firstSlot: first, body: body.node,
            height: body.height + 1, result: body.type, captured: captured, cost: resolver.cost(since: start))
        return Piece(node, .function(parameters.map(\.type.feel), body.type), height: 1)
    }

    private mutating func invocation(_ callee: BoxedExpression, _ arguments: [BoxedExpression.Argument]) -> Piece {
        let function = resolve(callee)
        let values = arguments.map { resolve($0.value) }
        let result: FEELType = if case .function(_, let result) = function.type { result } else { .any }
        let node = FunctionCallNode(
            function.node, values.map(\.node), names: arguments.isEmpty ? nil : arguments.map(\.name.text),
            callee.place)
        return Piece(node, result, height: 1 + Self.height(values + [function]))
    }

    private mutating func conditional(
        _ condition: BoxedExpression, _ yes: BoxedExpression, _ no: BoxedExpression
    ) -> Piece {
        let (condition, height) = self.condition(condition, named: "if")
        let (yes, no) = (resolve(yes), resolve(no))
        return Piece(
            BoxedConditionalNode(condition, yes.node, no.node), yes.type.union(no.type),
            height: 1 + max(height, Self.height([yes, no])))
    }

    private mutating func condition(_ expression: BoxedExpression, named name: String) -> (BoxedCondition, height: Int)
    {
        let piece = resolve(expression)
        return (BoxedCondition(node: piece.node, name: name, range: expression.place), piece.height)
    }

    private mutating func filter(_ list: BoxedExpression, _ match: BoxedExpression) -> Piece {
        let list = resolve(list)
        let element: FEELType = if case .list(let element) = list.type { element } else { .any }
        let slot = resolver.reserve()
        resolver.binders += [.local("item", slot: slot, element), .element(slot: slot, element)]
        filters += 1
        let start = resolver.size
        let (condition, height) = self.condition(match, named: "match")
        filters -= 1
        resolver.binders.removeLast(2)
        resolver.release(from: slot)
        return Piece(
            BoxedFilterNode(list.node, by: condition, slot: slot, cost: resolver.cost(since: start)), .list(element),
            height: 1 + max(height, list.height))
    }

    private mutating func iteration(
        _ variable: BoxedName, _ list: BoxedExpression, _ result: BoxedExpression
    ) -> Piece {
        let (partial, start) = (resolver.reserve(), resolver.size)
        var (source, height) = loop(variable, list)
        resolver.binders.append(.local("partial", slot: partial, .list(.any)))
        let body = resolve(result)
        resolver.binders.removeLast(2)
        resolver.release(from: partial)
        let usesPartial = resolver.forgetUse(of: partial)
        source.cost = resolver.cost(since: start)
        let node = ForNode([source], body.node, partialSlot: usesPartial ? partial : nil, variable.place)
        return Piece(node, .list(body.type.nullAsAny), height: 1 + max(height, body.height))
    }

    private mutating func quantified(
        _ every: Bool, _ variable: BoxedName, _ list: BoxedExpression, _ condition: BoxedExpression
    ) -> Piece {
        let (base, start) = (resolver.reserve(), resolver.size)
        var (source, height) = loop(variable, list)
        let (asked, depth) = self.condition(condition, named: "satisfies")
        source.cost = resolver.cost(since: start)
        resolver.binders.removeLast()
        resolver.release(from: base)
        return Piece(
            BoxedQuantifierNode(source, asked, every: every), .boolean, height: 1 + max(height, depth))
    }

    /// The elements of a list, one after the other in a slot that is bound to the variable.
    private mutating func loop(_ variable: BoxedName, _ list: BoxedExpression) -> (LoopSource, height: Int) {
        let list = resolve(list)
        let element: FEELType =
            switch list.type {
            case .list(let element), .range(let element): element
            default: .any
            }
        let slot = resolver.reserve()
        resolver.binders.append(.local(variable.text, slot: slot, element))
        return (LoopSource(slot: slot, elements: .list(list.node), range: variable.place), list.height)
    }

    private mutating func typed(_ value: BoxedExpression, _ type: ItemType) -> Piece {
        let piece = resolve(value)
        if type.isOpen { return piece }
        return Piece(TypedNode(piece.node, type, value.place), type.feel, height: piece.height + 1)
    }

    private func external(_ name: Wording, _ parameters: [BoxedExpression.Parameter]) -> Piece {
        let function = HostFunction(
            parameters: parameters.map(\.name.text), types: parameters.map { _ in .plain(.any) }
        ) { _, _ in
            Evaluation(
                value: .null,
                diagnostics: [
                    FEELDiagnostic(
                        .external, at: 0..<0,
                        Wording(
                            en: "\(name.en) is not carried out: an expression reaches nothing outside",
                            zh: "不执行\(name.zh)：表达式不触及外部"))
                ], steps: 1)
        }
        return Piece(
            ConstantNode(.function(FunctionValue(function))), .function(parameters.map { _ in .any }, .any), height: 1)
    }

    static func height(_ pieces: [Piece]) -> Int { pieces.reduce(0) { max($0, $1.height) } }
}

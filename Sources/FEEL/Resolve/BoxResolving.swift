extension Resolver {
    mutating func list(_ elements: [Syntax], _ range: SourceRange) -> Resolved {
        if let list = written(elements) { return list }
        let elements = elements.map { resolve($0) }
        let type = elements.dropFirst().reduce(elements.first?.type ?? .any) { $0.union($1.type) }
        if elements.allSatisfy(\.isFixed) {
            return Resolved(constant: .list(elements.map { $0.constant ?? .null }), .list(type.nullAsAny))
        }
        let facts = elements.allSatisfy(\.isPlain) ? nil : Self.facts(of: elements)
        return Resolved(ListNode(elements.map(\.node)), .list(type.nullAsAny), facts: facts)
    }

    /// A list of plain literals, as most are; nil where there is anything else in it.
    private mutating func written(_ elements: [Syntax]) -> Resolved? {
        var type: FEELType?
        for element in elements {
            guard case .literal(let value) = element.form else { return nil }
            switch value {
            case .string, .number, .boolean: type = type?.union(FEELType(of: value)) ?? FEELType(of: value)
            default: return nil
            }
        }
        size += elements.count
        let values = elements.map { if case .literal(let value) = $0.form { value } else { Value.null } }
        return Resolved(constant: .list(values), .list(type ?? .any))
    }

    private static func facts(of elements: [Resolved]) -> ValueFacts? {
        elements.dropFirst().reduce(elements.first?.facts) { .union($0, $1.facts) }
    }

    mutating func context(_ entries: [Syntax.Entry]) -> Resolved {
        let depth = binders.count
        // The slots of the entries lie side by side; values inside reserve beyond them.
        let slots = entries.map { _ in reserve() }
        let first = slots.first ?? 0
        var (nodes, members): ([any Node], [FEELType.Member]) = ([], [])
        for (entry, slot) in zip(entries, slots) {
            let value = resolve(entry.value)
            let type = value.type.bounded
            nodes.append(value.node)
            members.append(FEELType.Member(entry.name, type, value.facts))
            binders.append(.local(entry.name, slot: slot, type))
        }
        binders.removeSubrange(depth...)
        if let start = slots.first { release(from: start) }
        let height = entries.reduce(0) { $0 + $1.value.height }
        return Resolved(ContextNode(entries.map(\.name), nodes, firstSlot: first, height: height), .context(members))
    }

    mutating func interval(
        _ start: Syntax, _ startIncluded: Bool, _ end: Syntax, _ endIncluded: Bool, _ range: SourceRange
    ) -> Resolved {
        let (start, end) = (resolve(start), resolve(end))
        checkMeeting(start.type, end.type, range)
        return fold(
            IntervalNode(start.node, startIncluded, end.node, endIncluded, range), .range(start.type.union(end.type)),
            [start, end]
        ).noting(.joined(start.nulls, end.nulls))
    }

    mutating func member(_ value: Syntax, _ name: String, _ range: SourceRange, of syntax: Syntax) -> Resolved {
        let value = resolve(value)
        guard let (type, hint, facts) = value.type.member(name) else {
            if value.type != .null {
                report(
                    .unknownMember, range,
                    Wording(
                        en: "a \(shortName(value.type)) has no \"\(name)\"",
                        zh: "\(shortName(value.type)) 没有 \"\(name)\""),
                    hint: NearestName.hint(for: name, among: value.type.memberNames),
                    severity: scope.isOpen ? .warning : .error)
            }
            return Resolved(MemberNode(value.node, name, hint: 0, range), .any)
        }
        // A path over a list gives a list, whose elements may be null.
        let result = fold(MemberNode(value.node, name, hint: hint, range), type, over: value)
        guard facts != nil || nulls != nil else { return result }
        let own = value.type.isList ? [] : possible(syntax, facts)
        return result.with(facts).noting(.joined(value.nulls, own))
    }

    /// The type without its members, which would make the message long.
    private func shortName(_ type: FEELType) -> String {
        switch type {
        case .context: "context"
        case .list(let element): "list of \(shortName(element))"
        default: type.description
        }
    }

    mutating func filter(
        _ list: Syntax, _ condition: Syntax, _ range: SourceRange, of syntax: Syntax
    ) -> Resolved {
        let list = resolve(list)
        let element: FEELType =
            switch list.type {
            case .list(let element): element
            case .null: .any
            case let single: single
            }
        let slot = reserve()
        binders += [.local("item", slot: slot, element), .element(slot: slot, element)]
        let start = size
        let condition = resolve(condition)
        binders.removeLast(2)
        release(from: slot)
        let type: FEELType =
            switch condition.type {
            case .number: element
            case .boolean: .list(element)
            default: .any
            }
        // Without a list there is nothing at a position; a condition over nothing gives an empty list.
        let node = FilterNode(list.node, by: condition.node, slot: slot, cost: cost(since: start), range)
        let result = Resolved(node, type)
        guard nulls != nil, condition.type == .number else { return result }
        return result.noting(.joined(list.nulls, possible(syntax, .noElement)))
    }

    mutating func iteration(_ iterators: [Syntax.Iterator], _ body: Syntax, _ range: SourceRange) -> Resolved {
        let depth = binders.count
        let (partial, start) = (reserve(), size)
        var (sources, nulls) = loopSources(iterators)
        _ = forgetUse(of: partial)
        binders.append(.local("partial", slot: partial, .list(.any)))
        let body = resolve(body)
        let found = closing(nulls, from: depth)
        binders.removeSubrange(depth...)
        release(from: partial)
        let usesPartial = forgetUse(of: partial)
        for index in sources.indices { sources[index].cost = cost(since: start) }
        let node = ForNode(sources, body.node, partialSlot: usesPartial ? partial : nil, range)
        return Resolved(node, .list(body.type.nullAsAny)).noting(found)
    }

    mutating func quantified(
        _ every: Bool, _ iterators: [Syntax.Iterator], _ condition: Syntax, _ range: SourceRange
    ) -> Resolved {
        let depth = binders.count
        let (base, start) = (reserve(), size)
        var (sources, nulls) = loopSources(iterators)
        let condition = self.condition(condition)
        for index in sources.indices { sources[index].cost = cost(since: start) }
        let found = closing(.joined(nulls, condition.nulls), from: depth)
        binders.removeSubrange(depth...)
        release(from: base)
        return Resolved(QuantifierNode(sources, condition.node, every: every, range), .boolean).noting(found)
    }

    /// The sources in order; each variable is bound for those after it and for the body.
    private mutating func loopSources(_ iterators: [Syntax.Iterator]) -> ([LoopSource], [PossibleNull]) {
        var sources: [LoopSource] = []
        var nulls: [PossibleNull] = []
        for iterator in iterators {
            let elements: LoopSource.Elements
            let type: FEELType
            switch iterator.source {
            case .list(let list):
                let list = resolve(list)
                nulls.add(list.nulls)
                elements = .list(list.node)
                switch list.type {
                case .list(let element), .range(let element): type = element
                case .null: type = .any
                case let single: type = single
                }
            case .span(let first, let last):
                let (first, last) = (resolve(first), resolve(last))
                nulls.add(.joined(first.nulls, last.nulls))
                elements = .span(first.node, last.node)
                type = first.type.union(last.type)
            }
            let slot = reserve()
            binders.append(.local(iterator.name, slot: slot, type))
            sources.append(LoopSource(slot: slot, elements: elements, range: place(iterator.nameRange)))
        }
        return (sources, nulls)
    }

    mutating func function(_ parameters: [Syntax.Parameter], _ body: Syntax) -> Resolved {
        let depth = binders.count
        let slots = parameters.map { _ in reserve() }
        for (parameter, slot) in zip(parameters, slots) {
            binders.append(.local(parameter.name, slot: slot, parameter.type))
        }
        let (start, first) = (size, slots.first ?? nextLocal)
        let outer = beginCapture()
        let resolved = resolve(body)
        let captured = endCapture(below: first, outer)
        binders.removeSubrange(depth...)
        release(from: first)
        let types = parameters.map(\.type)
        let node = FunctionNode(
            parameters.map(\.name), types.map(ItemType.plain), firstSlot: first, body: resolved.node,
            height: body.height + 1, result: resolved.type, captured: captured, cost: cost(since: start))
        return Resolved(node, .function(types, resolved.type))
    }
}

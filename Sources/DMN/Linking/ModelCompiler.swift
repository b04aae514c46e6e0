import Core
import Definitions
import FEEL

/// Compiles every element of a model against what it requires.
struct ModelCompiler {
    let set: ModelSet
    let index: ElementIndex
    let types: TypeTable
    let findings: DMNFindings
    /// The scope that every expression of a file begins with: the names of types.
    private let bases: [NameScope]

    init(_ set: ModelSet, findings: DMNFindings) {
        self.set = set
        self.findings = findings
        types = TypeTable(set, findings: findings)
        index = ElementIndex(set, findings: findings)
        bases = set.files.indices.map { [types] file in
            var scope = NameScope()
            // Models may use names that mean nothing: the value is null, and the rest of the model works.
            scope.isOpen = true
            for (name, type) in types.names(in: file) { scope.addType(name, type) }
            return scope
        }
    }

    func elements() -> (elements: [ModelElement], rank: [Int]) {
        let required = index.elements.map { element in
            element.requirements.map { index.find($0, in: element.file) }
        }
        let plans = index.elements.map(plan)
        let edges = zip(required, plans).map { $0.compactMap { $0 } + ($1?.outputs ?? []) }
        let order = RequirementOrder(edges)
        let cyclic = refuse(order.cycles)
        let elements = index.elements.indices.map { number in
            element(number, required[number], plans[number], isCyclic: cyclic.contains(number))
        }
        return (elements, order.rank)
    }

    /// Reports each cycle once, with the way round.
    private func refuse(_ cycles: [[Int]]) -> Set<Int> {
        for cycle in cycles {
            let names = (cycle + cycle.prefix(1)).map { index.elements[$0].variable.name.text }
            findings.add(
                .requirementCycle, .error, index.elements[cycle[0]].variable.name.offset,
                Message(
                    en: "\(names[0]) requires itself: \(names.joined(separator: " → "))",
                    zh: "\(names[0]) 依赖自身：\(names.joined(separator: " → "))"))
        }
        return Set(cycles.joined())
    }

    private func element(
        _ number: Int, _ required: [Int?], _ plan: ServicePlan?, isCyclic: Bool
    ) -> ModelElement {
        let element = index.elements[number]
        let (slots, scope) = scope(of: element, required.compactMap { $0 })
        let (logic, found) = findings.collect {
            isCyclic ? ModelElement.Logic.broken : self.logic(of: element, plan, scope)
        }
        let isBroken = if case .broken = logic { true } else { false }
        return ModelElement(
            name: element.variable.name.text, file: element.file, logic: logic, slots: isBroken ? [] : slots,
            requires: isBroken ? [] : required.compactMap { $0 }, found: found, offset: element.variable.name.offset)
    }

    // MARK: Names

    /// What the expression of an element sees: the elements that it requires, those of other models behind a prefix.
    private func scope(of element: ElementIndex.Element, _ required: [Int]) -> ([Slot], NameScope) {
        var scope = bases[element.file]
        var slots: [Slot] = []
        var imported: [String: [Int]] = [:]
        for number in required {
            let other = index.elements[number]
            let prefix = other.file == element.file ? "" : set.prefix(of: other.file, in: element.file) ?? ""
            guard prefix.isEmpty else {
                imported[prefix, default: []].append(number)
                continue
            }
            let slot = scope.add(other.variable.name.text, type(of: other))
            if slot == slots.count { slots.append(.element(number)) } else { slots[slot] = .element(number) }
        }
        for (prefix, numbers) in imported.sorted(by: { $0.key < $1.key }) {
            let members = numbers.map { index.elements[$0].variable.name.text }
            let slot = scope.add(
                prefix, .context(zip(members, numbers).map { FEELType.Member($0, type(of: index.elements[$1])) }))
            let names = Slot.imported(zip(members, numbers).map { (name: $0, element: $1) })
            if slot == slots.count { slots.append(names) } else { slots[slot] = names }
        }
        return (slots, scope)
    }

    /// What is known of the value of an element. That of functions is left open, since the type of their results is
    /// known only once they are compiled.
    private func type(of element: ElementIndex.Element) -> FEELType {
        switch element.kind {
        case .input, .decision: types.type(element.variable.type, in: element.file).feel
        case .function, .service: .any
        }
    }

    // MARK: Logic

    private func logic(
        of element: ElementIndex.Element, _ plan: ServicePlan?, _ scope: NameScope
    ) -> ModelElement.Logic {
        let reader = ExpressionReader(reading: FileReading(file: element.file, findings: findings), types: types)
        switch element.kind {
        case .input: return .input(fitting(element.variable, in: element.file))
        case .service: return plan.map { .service($0) } ?? .broken
        case .decision(let decision):
            guard let logic = decision.logic else { return .undecided(fitting(element.variable, in: element.file)) }
            let inside = ElementReader(element: logic, reading: reader.reading)
            let type = decision.variable.type
            return compile(reader.typed(reader.expression(inside, type: type), type), scope)
                .map { .decision($0) } ?? .broken
        case .function(let function):
            guard let logic = function.logic else { return .undecided(nil) }
            let inside = ElementReader(element: logic, reading: reader.reading)
            return compile(reader.function(inside, result: resultType(function.variable, in: element.file)), scope)
                .map { .function($0) } ?? .broken
        }
    }

    /// The type of what a function or a service gives. Since DMN 1.2 its variable has the type of the function; before,
    /// and in many models still, that of the result.
    private func resultType(_ variable: InformationItem, in file: Int) -> ItemType {
        let type = types.type(variable.type, in: file)
        guard case .plain(.function(_, let result)) = type else { return type }
        return .plain(result)
    }

    private func compile(_ expression: BoxedExpression, _ scope: NameScope) -> FEELExpression? {
        let compiled = FEELCompiler.boxed(expression, scope: scope)
        findings.add(compiled.diagnostics)
        return compiled.expression
    }

    /// An expression of one slot that makes a value to be of the variable's type; nil where any value is.
    private func fitting(_ variable: InformationItem, in file: Int) -> FEELExpression? {
        fitting(types.type(variable.type, in: file), at: variable.name.offset)
    }

    private func fitting(_ type: ItemType, at offset: Int) -> FEELExpression? {
        guard !type.isOpen else { return nil }
        var scope = NameScope()
        scope.add("value")
        return compile(.typed(.literal(BoxedText("value", offset: offset)), type), scope)
    }

    // MARK: Services

    /// The parameters of a service are its input data, then its input decisions (DMN 1.5, 10.4).
    private func plan(_ element: ElementIndex.Element) -> ServicePlan? {
        guard case .service(let service) = element.kind else { return nil }
        let given = (service.inputData + service.inputDecisions).compactMap { index.find($0, in: element.file) }
        let outputs = service.outputs.compactMap { index.find($0, in: element.file) }
        if service.outputs.isEmpty {
            findings.add(
                .missingElement, .error, element.variable.name.offset,
                Message(
                    en: "the decision service \(element.variable.name.text) has no output decision",
                    zh: "决策服务 \(element.variable.name.text) 没有输出决策"))
        }
        return ServicePlan(
            given: given.map(parameter), outputs: outputs,
            result: fitting(resultType(element.variable, in: element.file), at: element.variable.name.offset))
    }

    private func parameter(_ number: Int) -> ServicePlan.Given {
        let element = index.elements[number]
        return ServicePlan.Given(
            element: number, type: types.type(element.variable.type, in: element.file),
            fitting: fitting(element.variable, in: element.file))
    }
}

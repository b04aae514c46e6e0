import Core
import Definitions
import FEEL

/// Compiles every element of a model against what it requires.
struct ModelCompiler {
    let set: ModelSet
    let index: ElementIndex
    let types: TypeTable
    let findings: DMNFindings

    init(_ set: ModelSet, findings: DMNFindings) {
        self.set = set
        self.findings = findings
        types = TypeTable(set, findings: findings)
        index = ElementIndex(set, findings: findings)
    }

    /// The compiled elements, and how they hang together.
    struct Compiled {
        let elements: [ModelElement]
        /// The place of each element in an order in which it comes after all that it requires.
        let rank: [Int]
        /// What each element requires, as far as it is there.
        let required: [[Int]]
        let scopes: ModelScopes
    }

    func compiled() -> Compiled {
        let found = index.elements.map { element in element.requirements.map { index.find($0, in: element.file) } }
        let required = found.map { $0.compactMap { $0 } }
        let plans = index.elements.map(plan)
        let order = RequirementOrder(zip(required, plans).map { $0 + ($1?.outputs ?? []) })
        let cyclic = refuse(order.cycles)
        var scopes = ModelScopes(set, index, types)
        var elements: [Int: ModelElement] = [:]
        for number in index.elements.indices.sorted(by: { order.rank[$0] < order.rank[$1] }) {
            let made = element(number, required[number], plans[number], scopes, isCyclic: cyclic.contains(number))
            elements[number] = made
            if let type = type(of: made.logic, scopes) { scopes.learn(type, of: number) }
        }
        return Compiled(
            elements: index.elements.indices.compactMap { elements[$0] }, rank: order.rank, required: required,
            scopes: scopes)
    }

    private func type(of logic: ModelElement.Logic, _ scopes: ModelScopes) -> FEELType? {
        switch logic {
        case .decision(let expression), .function(let expression): return expression.type
        case .service(let plan):
            let outputs = plan.outputs.map {
                FEELType.Member(index.elements[$0].variable.name.text, scopes.type(of: $0))
            }
            return .function(plan.given.map(\.type.feel), outputs.count == 1 ? outputs[0].type : .context(outputs))
        case .input, .undecided, .broken: return nil
        }
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
        _ number: Int, _ required: [Int], _ plan: ServicePlan?, _ scopes: ModelScopes, isCyclic: Bool
    ) -> ModelElement {
        let element = index.elements[number]
        let (slots, scope) = scopes.scope(of: element, required)
        let (logic, found) = findings.collect {
            isCyclic ? ModelElement.Logic.broken : self.logic(of: element, plan, scope)
        }
        let isBroken = if case .broken = logic { true } else { false }
        return ModelElement(
            name: element.variable.name.text, file: element.file, logic: logic,
            type: types.type(element.variable.type, in: element.file), slots: isBroken ? [] : slots,
            requires: isBroken ? [] : required, found: found, offset: element.variable.name.offset)
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

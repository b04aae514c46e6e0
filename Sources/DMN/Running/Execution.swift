import Core
import Definitions
import FEEL

/// One run of a model: every element is evaluated once at most, after all that it requires.
struct Execution {
    private let model: DecisionModel
    private var terms: EvaluationTerms
    private var values: [Int: Value] = [:]
    private var trace: [DecisionRun.Step] = []
    private var steps = 0
    private var findings: [DecisionRun.Finding] = []
    /// The same for FEEL, where a service is called from an expression.
    private var complaints: [FEELDiagnostic] = []

    /// No run says more than this.
    private static let maximumFindings = 200

    init(_ model: DecisionModel, _ terms: EvaluationTerms) {
        self.model = model
        self.terms = terms
    }

    func value(of element: Int) -> Value { values[element] ?? .null }

    func run(_ value: Value) -> DecisionRun {
        DecisionRun(value: value, findings: findings, trace: trace, steps: steps)
    }

    // MARK: Giving

    /// Takes the values of input data from outside, and those of decisions that are made outside.
    mutating func give(_ inputs: Context) {
        let fittings = model.elements.indices.compactMap { number -> ServicePlan.Given? in
            switch model.elements[number].logic {
            case .input(let fitting), .undecided(let fitting):
                ServicePlan.Given(element: number, type: .plain(.any), fitting: fitting)
            case .decision, .function, .service, .broken: nil
            }
        }
        take(inputs, for: fittings)
    }

    /// Takes the values for the parameters of a service; those that are not given are null.
    mutating func give(_ inputs: Context, to plan: ServicePlan) {
        take(inputs, for: plan.given)
        for given in plan.given where values[given.element] == nil { miss(given.element) }
    }

    private mutating func take(_ inputs: Context, for wanted: [ServicePlan.Given]) {
        var taken: Set<String> = []
        for given in wanted {
            guard let (name, value) = model.given(model.elements[given.element], in: inputs) else { continue }
            taken.insert(name)
            accept(value, for: given.element, given.fitting)
        }
        for name in inputs.names where !taken.contains(name) { refuse(name, wanted) }
    }

    /// A value for something that takes none: very likely another name was meant.
    private mutating func refuse(_ name: String, _ wanted: [ServicePlan.Given]) {
        let names = wanted.map { model.elements[$0.element].name }
        findings.append(
            DecisionRun.Finding(
                decision: name,
                diagnostic: model.diagnostic(
                    .unknownInput, .warning, nil,
                    Message(en: "\(name) is no input here; its value is passed over", zh: "\(name) 不是这里的输入，其值被忽略"),
                    hint: Suggestion.hint(for: name, among: names))))
    }

    private mutating func miss(_ number: Int) {
        values[number] = .null
        let element = model.elements[number]
        findings.append(
            DecisionRun.Finding(
                decision: element.name,
                diagnostic: model.diagnostic(
                    .missingInput, .warning, element,
                    Message(en: "\(element.name) is not given, and null", zh: "未给出 \(element.name)，按 null 处理"))))
    }

    /// Takes the arguments of a call of a service, which are of the parameters' types already.
    mutating func give(_ arguments: [Value], to plan: ServicePlan) {
        for (given, value) in zip(plan.given, arguments) { values[given.element] = value }
    }

    private mutating func accept(_ value: Value, for number: Int, _ fitting: FEELExpression?) {
        guard let fitting else {
            values[number] = value
            return
        }
        let evaluation = fitting.evaluate(in: [value], on: terms)
        spend(evaluation.steps)
        values[number] = evaluation.value
        guard let reason = evaluation.diagnostics.first else { return }
        let element = model.elements[number]
        note(
            model.diagnostic(
                .inputType, .error, element,
                Message(
                    en: "\(element.name) does not fit its type, and is taken as null: \(reason.message)",
                    zh: "\(element.name) 不符合其类型，按 null 处理：\(reason.messageInChinese)")),
            in: number)
    }

    // MARK: Evaluating

    /// Evaluates elements and all that they require, as far as it has no value yet.
    mutating func evaluate(_ targets: [Int]) {
        var needed: Set<Int> = []
        var open = targets
        while let number = open.popLast() {
            guard values[number] == nil, needed.insert(number).inserted else { continue }
            open += model.elements[number].requires
        }
        for number in needed.sorted(by: { model.rank[$0] < model.rank[$1] }) { make(number) }
    }

    private mutating func make(_ number: Int) {
        let element = model.elements[number]
        for diagnostic in element.found { note(diagnostic, in: number) }
        switch element.logic {
        case .input: miss(number)
        case .decision(let expression):
            decide(expression, number)
            trace.append(DecisionRun.Step(decision: element.name, value: value(of: number)))
        case .function(let expression): decide(expression, number)
        case .service(let plan): values[number] = .function(function(plan))
        case .undecided:
            values[number] = .null
            note(
                model.diagnostic(
                    .noLogic, .error, element,
                    Message(
                        en: "\(element.name) has no logic, and its value is not given", zh: "\(element.name) 没有逻辑，也未给出值"
                    )),
                in: number)
        case .broken:
            values[number] = .null
            trace.append(DecisionRun.Step(decision: element.name, value: .null))
        }
    }

    private mutating func decide(_ expression: FEELExpression, _ number: Int) {
        let slots = model.elements[number].slots.map { slot -> Value in
            switch slot {
            case .element(let required): value(of: required)
            case .imported(let names): .context(Context(names.map { ($0.name, value(of: $0.element)) }))
            }
        }
        let evaluation = expression.evaluate(in: slots, on: terms)
        spend(evaluation.steps)
        note(evaluation.diagnostics, in: number)
        values[number] = weighed(evaluation.value, number)
    }

    /// The value, or null where it is too large; its parts are paid for.
    private mutating func weighed(_ value: Value, _ number: Int) -> Value {
        let place = model.elements[number].offset
        switch ValueWeight.of(value, limit: max(1, terms.budget.steps)) {
        case .light(let parts):
            // A bare value costs nothing: it has been paid for where it was made.
            spend(parts - 1)
            return value
        case .heavy:
            note(
                [FEELDiagnostic(.tooLarge, at: place..<place, Wording(en: "the value is too large", zh: "值过大"))],
                in: number)
        case .deep:
            note(
                [
                    FEELDiagnostic(
                        .tooDeep, at: place..<place, Wording(en: "the value is nested too deeply", zh: "值嵌套过深"))
                ],
                in: number)
        }
        return .null
    }

    // MARK: Services

    /// The value of a service: that of its only output decision, or a context of all of them.
    mutating func outputs(of plan: ServicePlan) -> Value {
        evaluate(plan.outputs)
        let outcome: Value =
            plan.outputs.count == 1
            ? value(of: plan.outputs[0])
            : .context(Context(plan.outputs.map { (model.elements[$0].name, value(of: $0)) }))
        guard let result = plan.result else { return outcome }
        let evaluation = result.evaluate(in: [outcome], on: terms)
        spend(evaluation.steps)
        if let first = plan.outputs.first { note(evaluation.diagnostics, in: first) }
        return evaluation.value
    }

    /// A service as a function. A call is a run of its own: what it is given and what it decides stays inside.
    private func function(_ plan: ServicePlan) -> FunctionValue {
        FunctionValue(
            HostFunction(
                parameters: plan.given.map { model.elements[$0.element].name }, types: plan.given.map(\.type)
            ) { [model] arguments, terms in
                var execution = Execution(model, terms)
                execution.give(arguments, to: plan)
                let value = execution.outputs(of: plan)
                return Evaluation(value: value, diagnostics: execution.complaints, steps: execution.steps)
            })
    }

    // MARK: Bookkeeping

    private mutating func spend(_ count: Int) {
        steps += count
        terms.budget = StepBudget(steps: max(0, terms.budget.steps - count))
    }

    private mutating func note(_ found: [FEELDiagnostic], in number: Int) {
        for diagnostic in found where findings.count < Self.maximumFindings {
            complaints.append(diagnostic)
            findings.append(
                DecisionRun.Finding(
                    decision: model.elements[number].name,
                    diagnostic: DMNFindings.diagnostic(diagnostic, in: model.map)))
        }
    }

    private mutating func note(_ diagnostic: Diagnostic, in number: Int) {
        guard findings.count < Self.maximumFindings else { return }
        let element = model.elements[number]
        findings.append(DecisionRun.Finding(decision: element.name, diagnostic: diagnostic))
        complaints.append(
            FEELDiagnostic(
                FEELCode(rawValue: diagnostic.code) ?? .null, at: element.offset..<element.offset,
                Wording(
                    en: "\(element.name): \(diagnostic.message.en)", zh: "\(element.name)：\(diagnostic.message.zh)")))
    }
}

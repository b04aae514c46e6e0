package import Core
package import Definitions
package import FEEL
import YAML

/// What a run of a decision or a decision service has given.
package struct DecisionRun: Sendable {
    /// The value; null where there is none, or a mistake prevents it.
    package let value: Value
    /// Everything that went wrong, in the order in which it did.
    package let findings: [Finding]
    /// The decisions that were evaluated, in their order.
    package let trace: [Step]
    /// The steps of the budget that were used.
    package let steps: Int

    /// Something that went wrong, and in which decision.
    package struct Finding: Hashable, Sendable {
        package let decision: String
        package let diagnostic: Diagnostic
    }

    /// A decision that was evaluated, and its value.
    package struct Step: Sendable {
        package let decision: String
        package let value: Value
    }
}

extension DecisionModel {
    /// The findings of a run with the texts of the files that they are about, for the renderers.
    package func checked(_ run: DecisionRun) -> [CheckedFile] {
        map.sources.map { source in
            CheckedFile(
                source: source, diagnostics: run.findings.map(\.diagnostic).filter { $0.file == source.name })
        }
    }

    /// Inputs that come from JSON, which has no dates: texts become the dates, times and durations that the types want.
    package func inputs(fromJSON inputs: Context) -> Context {
        Context(
            inputs.entries.map { entry in
                let element = elements.first { given($0, in: inputs)?.name == entry.name && $0.takesInput }
                return (entry.name, element.map { JSONInput.value(entry.value, as: $0.type) } ?? entry.value)
            })
    }

    /// Runs a decision of the model's own file, or of an imported one as `prefix.Name`.
    /// - Parameter inputs: the values of input data by name. Those that are not given are null.
    package func run(
        decision name: String, inputs: Context, on terms: EvaluationTerms = EvaluationTerms()
    ) throws(Refusal) -> DecisionRun {
        guard
            let target = elements.firstIndex(where: { $0.isDecision && fullName(of: $0) == name })
                ?? elements.firstIndex(where: { $0.isDecision && $0.name == name })
        else { throw unknown(.unknownDecision, name, Message(en: "decision", zh: "决策"), among: decisions) }
        var execution = Execution(self, terms)
        execution.give(inputs)
        execution.evaluate([target])
        return execution.run(execution.value(of: target))
    }

    /// Runs a decision service: its outputs, with the inputs and input decisions given by name.
    package func run(
        service name: String, inputs: Context, on terms: EvaluationTerms = EvaluationTerms()
    ) throws(Refusal) -> DecisionRun {
        guard let target = elements.firstIndex(where: { $0.file == 0 && $0.isService && $0.name == name }),
            case .service(let plan) = elements[target].logic
        else { throw unknown(.unknownService, name, Message(en: "decision service", zh: "决策服务"), among: services) }
        var execution = Execution(self, terms)
        execution.give(inputs, to: plan)
        let value = execution.outputs(of: plan)
        return execution.run(value)
    }

    private func unknown(
        _ code: DMNCode, _ name: String, _ noun: Message, among names: [String]
    ) -> Refusal {
        Refusal(
            code.rawValue, .notFound,
            Message(en: "the model has no \(noun.en) \(name)", zh: "模型中没有\(noun.zh) \(name)"),
            context: [Refusal.Detail("name", name)],
            hint: Suggestion.hint(for: name, among: names)
                ?? (names.isEmpty
                    ? nil
                    : Message(
                        en: "there is: \(names.prefix(12).joined(separator: ", "))",
                        zh: "可用：\(names.prefix(12).joined(separator: "、"))")))
    }
}

extension ModelElement {
    /// Whether its value may be given from outside.
    var takesInput: Bool {
        switch logic {
        case .input, .undecided, .decision, .broken: true
        case .function, .service: false
        }
    }

    var isService: Bool { if case .service = logic { true } else { false } }
}

internal import ArgumentParser
internal import Core
internal import DMN
internal import Definitions
internal import FEEL
internal import Ports

struct DmnRun: Verb {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a decision or a decision service of a model.",
        discussion:
            "Without --decision and --service every decision of the model is run. Ends with 6 when a decision gives null because of a mistake."
    )

    @OptionGroup var model: DmnModelArgument

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("The decision to run; may be given several times.", valueName: "name"))
    var decision: [String] = []

    @Option(help: ArgumentHelp("The decision service to run.", valueName: "name"))
    var service: String?

    @OptionGroup var values: ValueOptions

    @Flag(help: "Show the value of every decision on the way.")
    var trace = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard service == nil || decision.isEmpty else {
            throw ValidationError("Give --decision or --service, not both.")
        }
    }

    func run(in session: Session) async throws {
        let model = try model.compile(session)
        let inputs = model.inputs(fromJSON: try values.read(session.surroundings))
        try check(inputs, of: model)
        let terms = EvaluationTerms(now: session.now, zones: SystemZones.shared)
        var results: [ModelAnswer.Result] = []
        if let service {
            let run = try model.run(service: service, inputs: inputs, on: terms)
            results = [ModelAnswer.Result(name: service, run: run)]
        } else {
            for name in decision.isEmpty ? model.decisions : decision {
                results.append(
                    ModelAnswer.Result(name: name, run: try model.run(decision: name, inputs: inputs, on: terms)))
            }
        }
        session.answer(ModelAnswer(results: results, isTraced: trace))
        if results.contains(where: \.failed) { throw EndsWith(status: .problemsFound) }
    }

    /// Refuses names that the model does not know. What it needs and was not given is for the run to tell.
    private func check(_ inputs: Context, of model: DecisionModel) throws(Problem) {
        let known = model.inputs + model.decisions
        for name in inputs.names where !known.contains(name) {
            throw Problem(
                "dmn.unknown-input", .notFound,
                Message(en: "The model has no input `\(name)`.", zh: "模型没有输入 “\(name)”。"),
                context: [Refusal.Detail("input", name)],
                hint: Suggestion.hint(for: name, among: known)
                    ?? Message(
                        en: "its inputs are: \(model.inputs.joined(separator: ", "))",
                        zh: "其输入为：\(model.inputs.joined(separator: "、"))"))
        }
    }
}

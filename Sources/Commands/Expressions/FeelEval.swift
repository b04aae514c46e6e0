internal import ArgumentParser
internal import Core
internal import Definitions
internal import FEEL
internal import Ports

struct FeelEval: Verb {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Evaluate an expression, and say why it has its value.",
        discussion:
            "Ends with 6 when the expression is refused, or gives null because of a mistake. An answer in JSON holds the value, the diagnostics and, with --explain, the reasons."
    )

    @Argument(help: ArgumentHelp("The expression, in FEEL.", valueName: "expression"))
    var expression: String

    @OptionGroup var values: ValueOptions

    @Flag(help: "Show every part that was evaluated with its value, and which one settled the whole.")
    var explain = false

    @Option(help: ArgumentHelp("The steps that the evaluation may take.", valueName: "number"))
    var steps = StepBudget.standard.steps

    @Flag(
        name: .customLong("standard"),
        help: "Take unknown names as null, as the standard has it, instead of refusing them.")
    var isOpen = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard steps >= 1 else { throw ValidationError("--steps takes 1 or more.") }
    }

    func run(in session: Session) async throws {
        let context = try values.read(session.surroundings)
        var scope = NameScope(context.entries.map { ($0.name, $0.value.isNull ? .any : FEELType(of: $0.value)) })
        scope.isOpen = isOpen
        let compiled = FEELCompiler.expression(expression, scope: scope)
        report(compiled.diagnostics, session)
        guard let sound = compiled.expression else { throw EndsWith(status: .problemsFound) }
        let answer = evaluate(sound, context.entries.map(\.value), session)
        report(answer.evaluation.diagnostics, session)
        session.answer(answer)
        let failed = answer.evaluation.value.isNull && !answer.evaluation.diagnostics.isEmpty
        if failed { throw EndsWith(status: .problemsFound) }
    }

    private func evaluate(_ sound: FEELExpression, _ slots: [Value], _ session: Session) -> EvaluationAnswer {
        let (budget, now, zones) = (StepBudget(steps: steps), session.now, SystemZones.shared)
        guard explain, let explained = sound.explain(in: slots, budget: budget, now: now, zones: zones) else {
            return EvaluationAnswer(
                type: sound.type, evaluation: sound.evaluate(in: slots, budget: budget, now: now, zones: zones))
        }
        return EvaluationAnswer(
            type: sound.type, evaluation: explained.evaluation, explanation: explained.explanation, isExplained: true)
    }

    private func report(_ diagnostics: [FEELDiagnostic], _ session: Session) {
        guard !diagnostics.isEmpty else { return }
        session.show(CheckedFile(name: "expression", text: expression, diagnostics: diagnostics))
    }
}

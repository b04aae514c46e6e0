internal import ArgumentParser
internal import Core
internal import Engine
internal import Ports

struct InstanceRetry: Verb {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try the step again that an incident stopped, as one of the workflow's admins.")

    @OptionGroup var instance: InstanceArgument

    @Option(help: ArgumentHelp("The step, where several are stopped.", valueName: "step"))
    var step: String?

    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let view = try await engine.view(of: try await instance.head(in: engine).id)
            let scope = try await scope(in: view, engine)
            try await session.act(.retry(Retry(scope: scope)), on: view.head.id, by: by, acting, in: engine)
        }
    }

    private func scope(in view: InstanceView, _ engine: Engine) async throws -> Int {
        let former = try await FormerAct.number(of: acting, on: view.head.id, in: engine)
        return try former ?? stopped(Standpoint(view.instance))
    }

    /// The scope of the one incident that is meant.
    private func stopped(_ standpoint: Standpoint) throws(Problem) -> Int {
        var found: [(step: StepPath, scope: Int)] = []
        for place in standpoint.places {
            if case .incident(_, let scope) = place.waits, step == nil || place.step.text == step {
                found.append((place.step, scope))
            }
        }
        guard let first = found.first else {
            throw Problem(
                "incident.none", .notFound,
                Message(en: "No incident stops \(standpoint.reference) there.", zh: "\(standpoint.reference) 在此没有故障。"))
        }
        guard found.count == 1 else {
            let steps = found.map(\.step.text)
            throw Problem(
                "incident.several", .conflict,
                Message(en: "Several steps are stopped.", zh: "有多个环节停止。"),
                context: steps.map { Refusal.Detail("step", $0) },
                hint: Message(
                    en: "name one with --step: \(steps.joined(separator: ", "))",
                    zh: "请用 --step 指明：\(steps.joined(separator: "、"))"))
        }
        return first.scope
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL

struct InstanceSubmit: Verb {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Fill a workflow's form and start it.",
        discussion: """
            Fields come from --set and --data. On a terminal, without either, every field is asked for with its label \
            and checked as it is typed.
            """)

    @Argument(help: ArgumentHelp("The workflow.", valueName: "workflow"))
    var workflow: String

    @Option(help: "The version. Default: the newest.")
    var version: Int?

    @OptionGroup var fields: FieldOptions
    @OptionGroup var acting: ActOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            let view = try await engine.workflow(try await session.publishedID(workflow, in: engine), version: version)
            let id = view.workflow.id
            let data = try values(view.workflow.form, session)
            if acting.dryRun {
                let preview = try await engine.preview(submit: id, version: version, data: data, by: by)
                session.answer(PreviewDocument.make(preview, for: session.face))
                return
            }
            let accepted = try await engine.submit(
                id, version: version, data: data, by: by, command: try acting.command())
            try await session.finish(accepted, acting, in: engine)
        }
    }

    private func values(_ form: Form, _ session: Session) throws(Problem) -> [String: Value] {
        let given = try FieldValues(options: fields, form: form, surroundings: session.surroundings).read()
        guard fields.isEmpty, session.surroundings.isTerminal(.input) else { return given }
        return try FormDialogue(session: session).ask(form, given: given)
    }
}

internal import ArgumentParser
internal import Core
internal import DMN
internal import Definitions
internal import FEEL

struct DmnImport: Verb {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a workflow of a decision model: its tables, expressions and a form.",
        discussion: "What a workflow has no counterpart for is said by name, and stands as a comment in the file too.")

    @OptionGroup var model: DmnModelArgument

    @Option(
        help: ArgumentHelp("The file to write, which must not be there. Default: standard output.", valueName: "file"))
    var to: String?

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let made = WorkflowDraft.make(
            of: try DmnModelArgument.file(model.model), imports: try model.imports.map(DmnModelArgument.file))
        for file in made.checked where !file.diagnostics.isEmpty { session.show(file) }
        guard let draft = made.draft else { throw EndsWith(status: .problemsFound) }
        for note in draft.notes {
            let text = session.face.text(note.message)
            session.note("\(note.element): \(text)", "\(note.element)：\(text)")
        }
        if let to {
            guard !FileBytes.exists(to) else {
                throw Problem(
                    "file.exists", .conflict, Message(en: "\(to) is there already.", zh: "\(to) 已存在。"),
                    hint: Message(en: "name another file with --to", zh: "请用 --to 指定其他文件"))
            }
            try FileBytes.write(draft.yaml, to: to)
        } else {
            session.surroundings.write(.output, draft.yaml)
        }
        session.note(
            "\(draft.decisions.taken) of \(draft.decisions.all) decisions taken over; `countersign check` says what is left to do",
            "已转换 \(draft.decisions.all) 项决策中的 \(draft.decisions.taken) 项；用 countersign check 检查待完善之处")
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct WorkflowsShow: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a workflow: its form and its steps, or the author's text.")

    @Argument(help: ArgumentHelp("The id of the workflow.", valueName: "workflow"))
    var workflow: String

    @Option(help: "The version. Default: the newest.")
    var version: Int?

    @Flag(help: "The text as it was published.")
    var source = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let view = try await session.withEngine(database) { engine in
            try await engine.workflow(try await session.publishedID(workflow, in: engine), version: version)
        }
        if source, output.format == .table {
            session.surroundings.write(.output, view.published.source)
        } else {
            session.answer(document(view, session.face))
        }
    }

    private func document(_ view: WorkflowView, _ face: Face) -> Document {
        let (published, workflow) = (view.published, view.workflow)
        var members: [(String, Value)] = [
            ("workflow", .string(workflow.id.text)), ("version", .number(Decimal128(published.version))),
            ("title", .string(face.text(workflow.title))), ("published", .string(MomentText.utc(published.published))),
            ("fields", .list(workflow.form.fields.map { field($0, face) })),
            ("steps", .list(workflow.allPaths.map { .string($0.text) })),
        ]
        if source { members.append(("source", .string(published.source))) }
        let title = face.tone(.strong, workflow.id.text) + "  " + face.text(workflow.title)
        let version = face.text("version \(published.version), published ", "第 \(published.version) 版，发布于 ")
        var lines = [title, version + face.text(of: published.published), "", face.text("Form", "表单")]
        lines += TableText.lines(of: formTable(workflow, face), for: face).map { "  " + $0 }
        lines += ["", face.text("Steps", "步骤")]
        lines += StepTree(workflow: workflow, marks: { _ in nil }).lines(face).map { "  " + $0 }
        return Document(Context(members), lines: lines)
    }

    private func field(_ field: Field, _ face: Face) -> Value {
        [
            "name": .string(field.name), "type": .string(FieldKindText(kind: field.kind).word),
            "label": .string(face.text(field.label)), "required": .boolean(field.required),
            "secret": .boolean(field.secret),
        ]
    }

    private func formTable(_ workflow: Workflow, _ face: Face) -> Table {
        let columns = [
            Table.Column("name", "FIELD", "字段"), Table.Column("label", "LABEL", "名称"),
            Table.Column("required", "REQUIRED", "必填"), Table.Column("takes", "TAKES", "内容", mayShrink: true),
        ]
        let rows = workflow.form.fields.map { field in
            [
                Cell(field.name, tone: .strong), Cell(face.text(field.label)),
                Cell(field.required ? face.text("yes", "是") : ""),
                Cell(face.text(FieldKindText(kind: field.kind).message)),
            ]
        }
        return Table(columns, rows: rows)
    }
}

extension Session {
    /// The id of a workflow; where none of it is published, the refusal says which was very likely meant.
    func publishedID(_ text: String, in engine: Engine) async throws -> WorkflowID {
        let known = Set(try await engine.workflows().map(\.id.text))
        if let id = WorkflowID(text), known.contains(text) { return id }
        let near = NearestName.to(text, among: known.sorted())
        let hint =
            near.map { Message(en: "did you mean `\($0)`?", zh: "是否指 \($0)？") }
            ?? Message(en: "`countersign workflows` lists what is published", zh: "countersign workflows 列出已发布的流程")
        throw Problem(
            "workflow.unknown", .notFound, Message(en: "There is no workflow `\(text)`.", zh: "没有流程 \(text)。"),
            context: [Refusal.Detail("workflow", text)], hint: hint)
    }
}

extension Workflow {
    /// Every step in the order of the text, those of branches behind their split.
    var allPaths: [StepPath] { paths(in: .root) }

    private func paths(in block: BlockPath) -> [StepPath] {
        (blocks[block]?.steps ?? []).flatMap { step -> [StepPath] in
            guard case .parallel(let parallel) = step.kind else { return [step.path] }
            return [step.path] + parallel.branches.flatMap { paths(in: BlockPath(split: step.path, branch: $0)) }
        }
    }
}

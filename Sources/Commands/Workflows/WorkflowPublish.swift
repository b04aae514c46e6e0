internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL

struct WorkflowPublish: Verb {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish workflow files as new versions; running instances keep theirs.",
        discussion:
            "A text that is published already is left alone. All files are checked before the first is published.")

    @Argument(help: ArgumentHelp("Workflow files.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var files: [String]

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let read = try files.map { try WorkflowFile.read($0, session) }
        let by = try actor.actor(in: session.surroundings)
        try await session.withEngine(database) { engine in
            var rows: [[Cell]] = []
            for file in read {
                rows.append(row(file, try await file.publish(in: engine, by: by), session.face))
            }
            session.answer(Listing("published", Table(columns, rows: rows), empty: Message(en: "", zh: "")))
        }
    }

    private var columns: [Table.Column] {
        [
            Table.Column("workflow", "WORKFLOW", "流程"),
            Table.Column("version", "VERSION", "版本", alignment: .trailing),
            Table.Column("result", "RESULT", "结果"), Table.Column("file", "FILE", "文件", mayShrink: true),
        ]
    }

    private func row(_ file: WorkflowFile, _ outcome: PublishOutcome, _ face: Face) -> [Cell] {
        let result =
            switch outcome {
            case .published: Cell("published", text: face.text("published", "已发布"), tone: .good)
            case .unchanged: Cell("unchanged", text: face.text("unchanged", "无变化"), tone: .dim)
            }
        return [Cell(file.workflow.id), Cell(outcome.version), result, Cell(file.path)]
    }
}

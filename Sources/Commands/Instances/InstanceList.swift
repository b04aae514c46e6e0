internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct InstanceList: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List instances: all, those of a workflow, or your own.")

    @Option(help: ArgumentHelp("Only of this workflow.", valueName: "workflow"))
    var workflow: String?

    @Flag(help: "Only what you submitted.")
    var mine = false

    @Flag(help: "Only what is still running.")
    var running = false

    @OptionGroup var page: PageOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let initiator = mine ? try actor.id(in: session.surroundings) : nil
        let after = try page.after.map { text in
            guard let reference = InstanceReference(text) else { throw Problem.badReference(text) }
            return reference.instance
        }
        let heads = try await session.withEngine(database) { engine in
            var filter = InstanceFilter(initiator: initiator, runningOnly: running)
            if let workflow { filter.workflow = try await session.publishedID(workflow, in: engine) }
            return try await engine.instances(filter, after: after, limit: page.limit + 1)
        }
        let shown = heads.prefix(page.limit)
        let next = heads.count > page.limit ? shown.last.map { "\($0.id.number)" } : nil
        let rows = shown.map { row($0, session.face) }
        session.answer(
            Listing(
                "instances", Table(columns, rows: rows), next: next,
                empty: Message(en: "No instances.", zh: "没有流程实例。")))
    }

    private var columns: [Table.Column] {
        [
            Table.Column("instance", "INSTANCE", "实例"), Table.Column("subject", "SUBJECT", "主题", mayShrink: true),
            Table.Column("status", "STATUS", "状态"), Table.Column("initiator", "INITIATOR", "发起人"),
            Table.Column("submitted", "SUBMITTED", "提交时间"), Table.Column("updated", "UPDATED", "更新时间"),
        ]
    }

    private func row(_ head: InstanceHead, _ face: Face) -> [Cell] {
        [
            Cell(head.id.reference(of: head.workflow), tone: .strong), Cell(head.subject),
            Cell(.string(head.status.word), text: face.text(head.status.message), tone: head.status.tone),
            Cell(head.initiator), Cell(head.submitted, face: face), Cell(head.updated, face: face),
        ]
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct WorkflowsList: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the published workflows, each with its newest version.")

    @Flag(help: "All versions.")
    var all = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let summaries = try await session.withEngine(database) { try await $0.workflows() }
        let newest = Dictionary(summaries.map { ($0.id, $0.version) }, uniquingKeysWith: max)
        let shown = summaries.filter { all || newest[$0.id] == $0.version }
        let rows = shown.map { summary in
            [
                Cell(summary.id, tone: .strong), Cell(summary.version), Cell(session.face.text(summary.title)),
                Cell(summary.published, face: session.face),
            ]
        }
        let empty = Message(
            en: "Nothing is published yet: countersign publish FILE", zh: "尚未发布流程：countersign publish FILE")
        session.answer(Listing("workflows", Table(columns, rows: rows), empty: empty))
    }

    private var columns: [Table.Column] {
        [
            Table.Column("workflow", "WORKFLOW", "流程"),
            Table.Column("version", "VERSION", "版本", alignment: .trailing),
            Table.Column("title", "TITLE", "名称", mayShrink: true), Table.Column("published", "PUBLISHED", "发布时间"),
        ]
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct RecordHistory: Verb {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List every event of an instance with its proof.")

    @OptionGroup var instance: InstanceArgument
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let view = try await session.withEngine(database) { engine in
            try await engine.view(of: try await instance.head(in: engine).id)
        }
        let entries = TimelineEntry.all(view.history, view.workflow)
        let rows = zip(view.history, entries).map { row($0, $1, session.face) }
        session.answer(Listing("events", Table(columns, rows: rows), empty: Message(en: "No events.", zh: "没有事件。")))
    }

    private var columns: [Table.Column] {
        [
            Table.Column("sequence", "#", "序号", alignment: .trailing), Table.Column("at", "AT", "时间"),
            Table.Column("actor", "ACTOR", "操作人"), Table.Column("assurance", "SURE", "可信度"),
            Table.Column("event", "EVENT", "事件"), Table.Column("text", "WHAT", "内容", mayShrink: true),
            Table.Column("hash", "HASH", "哈希"), Table.Column("command", "COMMAND", "命令", mayShrink: true),
        ]
    }

    private func row(_ entry: HistoryEntry, _ timeline: TimelineEntry, _ face: Face) -> [Cell] {
        let recorded = entry.recorded
        let assurance =
            switch recorded.actor {
            case .person(_, let assurance): Cell(assurance.rawValue, tone: .dim)
            case .engine: Cell(.null, text: "")
            }
        let actor =
            recorded.actor.person.map { Cell($0) }
            ?? Cell(.string("engine"), text: face.text("engine", "引擎"), tone: .dim)
        let hash = entry.hash.description
        return [
            Cell(recorded.sequence), Cell(recorded.at, face: face), actor, assurance,
            Cell(recorded.event.kind), Cell(face.text(timeline.sentence)),
            Cell(.string(hash), text: String(hash.prefix(12)), tone: .dim),
            Cell(entry.command.map { .string($0.text) } ?? .null, text: entry.command?.text ?? "", tone: .dim),
        ]
    }
}

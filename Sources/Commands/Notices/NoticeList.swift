internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct NoticeList: Verb {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "List what you were told, newest first.")

    @Flag(help: "Mark what is listed as read.")
    var read = false

    @Flag(help: "Those that were read before too.")
    var all = false

    @OptionGroup var page: PageOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let person = try actor.id(in: session.surroundings)
        let before = try page.after.map { text throws(Problem) in
            guard let id = Int64(text) else { throw Problem.badReference(text) }
            return id
        }
        let notices = try await session.withEngine(database) { engine in
            let found = try await engine.notices(
                of: person, unreadOnly: !all, before: before, limit: page.limit + 1)
            let unread = found.prefix(page.limit).filter { $0.read == nil }.map(\.id)
            if read, !unread.isEmpty { try await engine.markRead(unread, of: person) }
            return found
        }
        let shown = notices.prefix(page.limit)
        let next = notices.count > page.limit ? shown.last.map { "\($0.id)" } : nil
        let rows = shown.map { row($0, session.face) }
        session.answer(
            Listing(
                "notices", Table(columns, rows: rows), next: next,
                empty: Message(en: "No notices for \(person).", zh: "\(person) 没有通知。")))
    }

    private var columns: [Table.Column] {
        [
            Table.Column("id", "ID", "编号", alignment: .trailing), Table.Column("at", "AT", "时间"),
            Table.Column("instance", "INSTANCE", "实例"), Table.Column("kind", "WHAT", "类型"),
            Table.Column("text", "TEXT", "内容", mayShrink: true),
            Table.Column("subject", "SUBJECT", "主题", mayShrink: true),
            Table.Column("read", "READ", "已读"),
        ]
    }

    private func row(_ row: NoticeRow, _ face: Face) -> [Cell] {
        [
            Cell(Int(row.id)), Cell(row.at, face: face), Cell(row.instance.reference(of: row.workflow), tone: .strong),
            Cell(.string(row.notice.kind.rawValue), text: face.text(row.notice.kind.message)),
            Cell(.string(row.notice.text), text: text(row.notice)), Cell(row.subject), Cell(row.read, face: face),
        ]
    }

    private func text(_ notice: Notice) -> String {
        notice.text.isEmpty ? notice.step?.text ?? "" : notice.text
    }
}

extension Notice.Kind {
    fileprivate var message: Message {
        switch self {
        case .task: Message(en: "task for you", zh: "新待办")
        case .message: Message(en: "message", zh: "消息")
        case .cancelled: Message(en: "taken away", zh: "待办取消")
        case .ended: Message(en: "ended", zh: "已结束")
        }
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import FEEL
internal import Ports

struct TaskInbox: Verb {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "List your open tasks, oldest first.")

    @OptionGroup var page: PageOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let person = try actor.id(in: session.surroundings)
        let after = try page.after.map { text throws(Problem) in try TaskCursor.read(text) }
        let tasks = try await session.withEngine(database) { engine in
            try await engine.inbox(of: person, after: after, limit: page.limit + 1)
        }
        let shown = tasks.prefix(page.limit)
        let next = tasks.count > page.limit ? shown.last.map { TaskCursor.write($0.key) } : nil
        let rows = shown.map { row($0, session.face) }
        session.answer(
            Listing(
                "tasks", Table(columns, rows: rows), next: next,
                empty: Message(en: "No open tasks for \(person).", zh: "\(person) 没有待办。")))
    }

    private var columns: [Table.Column] {
        [
            Table.Column("task", "TASK", "任务"), Table.Column("instance", "INSTANCE", "实例"),
            Table.Column("step", "STEP", "环节", mayShrink: true),
            Table.Column("subject", "SUBJECT", "主题", mayShrink: true),
            Table.Column("kind", "TO DO", "事项"), Table.Column("initiator", "FROM", "发起人"),
            Table.Column("opened", "SINCE", "到达时间"),
        ]
    }

    private func row(_ task: TaskRow, _ face: Face) -> [Cell] {
        let step = task.stepTitle.map { face.text($0) } ?? task.step.text
        let claimed = task.claimant == nil ? "" : face.text(" (claimed)", "（已认领）")
        return [
            Cell("\(task.instance.number).\(task.number)", tone: .strong),
            Cell(task.instance.reference(of: task.workflow)), Cell(.string(task.step.text), text: step),
            Cell(task.subject), Cell(.string(task.kind.rawValue), text: face.text(task.kind.message) + claimed),
            Cell(task.initiator), Cell(task.opened, face: face),
        ]
    }
}

/// The place of a page in an inbox, as text: the task and when it was opened.
enum TaskCursor {
    static func write(_ key: TaskKey) -> String {
        "\(key.opened.milliseconds)-\(key.instance.number).\(key.number)"
    }

    static func read(_ text: String) throws(Problem) -> TaskKey {
        let parts = text.split(separator: "-", maxSplits: 1)
        let numbers = (parts.last ?? "").split(separator: ".")
        guard parts.count == 2, numbers.count == 2, let opened = Int64(parts[0]), let instance = Int64(numbers[0]),
            let number = Int(numbers[1])
        else {
            throw Problem(
                "page.invalid", .usage, Message(en: "`\(text)` is no place in a list.", zh: "“\(text)” 不是有效的分页位置。"),
                hint: Message(en: "take it from the page before", zh: "请使用上一页给出的位置"))
        }
        return TaskKey(
            opened: Moment(milliseconds: opened), instance: InstanceID(number: instance), number: number)
    }
}

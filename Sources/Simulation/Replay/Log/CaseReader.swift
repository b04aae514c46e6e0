import Core
import FEEL

/// Reads one line of a log.
struct CaseReader {
    private let name: String
    private let width: Int
    private let activity: Int
    private let time: Int
    private let person: Int?

    init(name: String, columns: [String]) {
        self.name = name
        width = columns.count
        activity = columns.firstIndex(of: "activity") ?? 0
        time = columns.firstIndex(of: "time") ?? max(columns.count - 1, 0)
        person = columns.firstIndex(of: "person")
    }

    func read(_ bytes: [UInt8], line: Int) throws(Refusal) -> EventLog.Case {
        let value: Value
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw mistake(line, "the line is not JSON: \(error.message)", "该行不是有效的 JSON：\(error.message)")
        }
        guard let id = value["case"].label, let rows = value["events"].asList, case .context(let members) = value
        else {
            throw mistake(
                line, "a case is an object with `case` and a list `events`", "案例应为带有 `case` 与列表 `events` 的对象")
        }
        var events: [EventLog.Event] = []
        events.reserveCapacity(rows.count)
        for row in rows { events.append(try event(row, of: id, line)) }
        return EventLog.Case(id: id, members: members.removing("events"), events: events)
    }

    private func event(_ row: Value, of id: String, _ line: Int) throws(Refusal) -> EventLog.Event {
        guard let cells = row.asList, cells.count == width else {
            throw mistake(line, "an event of case \(id) has not \(width) columns", "案例 \(id) 的事件不是 \(width) 列")
        }
        guard let activity = cells[activity].asString else {
            throw mistake(line, "an event of case \(id) has no activity", "案例 \(id) 的事件缺少活动")
        }
        guard let text = cells[time].asString, let moment = Moment(iso: text) else {
            throw mistake(
                line, "the time of `\(activity)` in case \(id) is not like `2018-01-30T08:20:07+00:00`",
                "案例 \(id) 中 `\(activity)` 的时间格式应如 `2018-01-30T08:20:07+00:00`")
        }
        return EventLog.Event(activity: activity, at: moment, person: person.flatMap { cells[$0].label })
    }

    private func mistake(_ line: Int, _ en: String, _ zh: String) -> Refusal {
        Refusal(
            "log.bad-line", .invalid, Message(en: "\(name):\(line): \(en)", zh: "\(name):\(line)：\(zh)"),
            context: [Refusal.Detail("file", name), Refusal.Detail("line", "\(line)")],
            hint: Message(
                en: "docs/conform.md says what a line of a log is", zh: "日志的格式见 docs/conform.md"))
    }
}

extension Value {
    /// A name, or a number that is used as one.
    fileprivate var label: String? { asString ?? asNumber?.description }
}

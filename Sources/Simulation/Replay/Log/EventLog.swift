package import Core
package import FEEL

/// What happened outside, case by case, in the order of the file.
///
/// A file has one JSON object a line, `{"case": …, "events": [[…], …]}`, with whatever else the map reads of a case as
/// further members. An event is a list whose columns the map names; it has at least an activity and a time with its
/// offset. A file may be compressed with gzip.
package struct EventLog: Sendable {
    package struct Case: Sendable {
        package let id: String
        /// Every member of the line but `events`.
        package let members: Context
        package let events: [Event]

        package init(id: String, members: Context, events: [Event]) {
            self.id = id
            self.members = members
            self.events = events
        }
    }

    package struct Event: Sendable, Hashable {
        package let activity: String
        package let at: Moment
        /// Who did it, where the log has a column `person` and knows.
        package let person: String?

        package init(activity: String, at: Moment, person: String? = nil) {
            self.activity = activity
            self.at = at
            self.person = person
        }
    }

    package let cases: [Case]

    package init(cases: [Case]) {
        self.cases = cases
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - columns: what the columns of an event are called.
    ///   - every: 1 for all cases, 10 for each tenth from the first.
    /// - Throws: `Refusal`, with the line where the file has a mistake.
    package static func read(_ path: String, columns: [String], every: Int = 1) throws -> EventLog {
        let file = PackedFile(path, noun: Message(en: "log", zh: "日志"), code: "log")
        return try parse(file.bytes(), name: path, columns: columns, every: every)
    }

    package static func parse(
        _ bytes: [UInt8], name: String, columns: [String], every: Int = 1
    ) throws(Refusal) -> EventLog {
        let reader = CaseReader(name: name, columns: columns)
        var cases: [Case] = []
        var line = 0
        for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let isBlank = slice.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            guard !isBlank, (line - 1) % max(every, 1) == 0 else { continue }
            cases.append(try reader.read(Array(slice), line: line))
        }
        return EventLog(cases: cases)
    }
}

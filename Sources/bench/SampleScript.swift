internal import Core
internal import FEEL
internal import Ports

/// Instances of three approvals each, as ready-made entries: what the engine would append for them.
///
/// Each submitter has instances of its own and walks through them one decision after the other.
struct SampleScript: Sendable {
    /// For each submitter its instances.
    let instances: [[SampleInstance]]

    init(_ instances: [[SampleInstance]]) {
        self.instances = instances
    }

    init(submitters: Int, decisions: Int) {
        let each = max(1, decisions / submitters / SampleInstance.decisions)
        instances = (0..<submitters).map { submitter in
            (0..<each).map { SampleInstance(number: Int64(submitter * each + $0) + 1) }
        }
    }

    var decisions: Int { instances.reduce(0) { $0 + $1.count * SampleInstance.decisions } }
}

struct SampleInstance: Sendable {
    static let decisions = 3

    /// Written before the clock runs.
    let submission: Entry
    let approvals: [Entry]

    private static let workflow = Identifier(literal: "online-credit")
    private static let steps = ["branch", "committee", "head-office"]
    private static let end = "done"

    init(submission: Entry, approvals: [Entry]) {
        self.submission = submission
        self.approvals = approvals
    }

    init(number: Int64) {
        var pen = Pen(InstanceID(number: number), initiator: SampleInstance.person(number, 0))
        submission = pen.submission()
        approvals = (1...SampleInstance.decisions).map { pen.approval($0) }
    }

    static func person(_ instance: Int64, _ step: Int) -> PersonID {
        Identifier("person-\((instance * 7 + Int64(step) * 13) % 200)") ?? .done
    }

    /// Writes one instance's record, chained as the engine chains it.
    private struct Pen {
        let id: InstanceID
        let initiator: PersonID
        var sequence = 0
        var hash = RecordHash.origin

        init(_ id: InstanceID, initiator: PersonID) {
            self.id = id
            self.initiator = initiator
        }

        mutating func submission() -> Entry {
            let payloads = [
                """
                {"submitted.1":{"data":{"amount":\(500_000 + id.number),"customer":"上海华东精密机械有限公司","guarantor":"li.na",\
                "term":36,"uscc":"91310000132234567X"},"initiator":"\(initiator)","subject":"华东精密 \(500_000 + id.number)",\
                "unit":"pudong","version":3,"workflow":"online-credit"}}
                """, entered(1),
            ]
            return entry(payloads, by: initiator, step: 0)
        }

        mutating func approval(_ step: Int) -> Entry {
            let person = SampleInstance.person(id.number, step)
            let voted = #"{"voted.1":{"choice":"approve","comment":"同意","task":\#(step + 1)}}"#
            let left =
                #"{"left.1":{"outcome":"approved","result":{"approvals":1,"by":"\#(person)","comment":"同意","outcome":"approved","rejections":0},"scope":1}}"#
            let isLast = step == SampleInstance.decisions
            let ended = #"{"ended.1":{"cause":"completed","outcome":"approved"}}"#
            return entry([voted, left, isLast ? ended : entered(step + 1)], by: person, step: step)
        }

        private func entered(_ step: Int) -> String {
            let person = SampleInstance.person(id.number, step)
            return
                #"{"entered.1":{"electorate":1,"scope":1,"step":"\#(steps[step - 1])","tasks":[{"kind":"approve","number":\#(step + 1),"person":"\#(person)"}],"visit":1}}"#
        }

        private func task(_ step: Int) -> OpenTask {
            OpenTask(
                number: step + 1, scope: 1, step: StepPath(text: steps[step - 1]),
                person: SampleInstance.person(id.number, step), kind: .approve, opened: moment(step - 1))
        }

        private func moment(_ step: Int) -> Moment {
            Moment(milliseconds: 1_790_000_000_000 + id.number * 60_000 + Int64(step) * 3_600_000)
        }

        private mutating func entry(_ payloads: [String], by person: PersonID, step: Int) -> Entry {
            let previous = hash
            let command = CommandID(uuid(step))
            let events = payloads.enumerated().map { place, payload in
                event(payload, by: person, moment(step), place == payloads.count - 1 ? command : nil)
            }
            var changes = Changes()
            if step > 0 { changes.closedTasks = [task(step)] }
            let isLast = step == SampleInstance.decisions
            if !isLast { changes.openedTasks = [task(step + 1)] }
            return Entry(
                events: events, previous: previous, head: head(step, isLast), changes: changes,
                notices: [notice(step, isLast)], snapshot: nil)
        }

        private mutating func event(
            _ payload: String, by person: PersonID, _ at: Moment, _ command: CommandID?
        ) -> EventRow {
            sequence += 1
            let actor = Actor.person(person, .asserted)
            let bytes = Array(payload.utf8)
            hash = RecordHash.chained(
                to: hash, instance: id, sequence: sequence, at: at, actor: actor, command: command, payload: bytes)
            return EventRow(
                position: 0, instance: id, sequence: sequence, at: at, actor: actor, command: command, payload: bytes,
                hash: hash)
        }

        private func head(_ step: Int, _ isLast: Bool) -> InstanceHead {
            InstanceHead(
                id: id, workflow: workflow, version: 3, initiator: initiator,
                subject: "华东精密 \(500_000 + id.number)", submitted: moment(0), updated: moment(step),
                status: isLast ? .ended(Instance.Ending(outcome: .approved, cause: .completed)) : .running,
                sequence: sequence, hash: hash)
        }

        private func notice(_ step: Int, _ isLast: Bool) -> Notice {
            guard !isLast else { return Notice(person: initiator, kind: .ended, text: "approved") }
            let next = task(step + 1)
            return Notice(person: next.person, kind: .task, step: next.step, task: next.number)
        }

        /// A random-looking id, the same in every run.
        private func uuid(_ step: Int) -> String {
            let hex = hash.description
            let parts = [8, 4, 4, 4, 12].reduce(into: (text: [Substring](), rest: hex[...])) { parts, length in
                parts.text.append(parts.rest.prefix(length))
                parts.rest = parts.rest.dropFirst(length)
            }
            return step == 0 && hash == .origin
                ? "00000000-0000-0000-0000-\(String(id.number + 100_000_000_000))" : parts.text.joined(separator: "-")
        }
    }
}

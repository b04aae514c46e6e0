internal import Core
internal import Ports

/// Holds the rows of open work against the state that the events fold to.
enum RowCheck {
    struct Difference {
        let code: String
        let message: Message
    }

    /// Who is asked for what is the task's row's own; workflow, subject and initiator are checked with the head.
    static func tasks(_ rows: [TaskRow], _ state: Instance) -> [Difference] {
        differences("task", rows, state.tasks, number: \.number) { row, task in
            row.person == task.person && row.kind == task.kind && row.step == task.step && row.opened == task.opened
                && row.claimant == state.claimant(of: task)
        }
    }

    /// Due, attempts and fence are the queue's own and not in the record.
    static func jobs(_ rows: [JobRow], _ state: Instance) -> [Difference] {
        differences("job", rows, state.jobs, number: \.key.number) { row, job in row.plugin == job.plugin }
    }

    static func timers(_ rows: [TimerRow], _ state: Instance) -> [Difference] {
        differences("timer", rows, state.timers, number: \.number) { row, timer in row.due == timer.due }
    }

    private static func differences<Row, Element: NumberedElement>(
        _ kind: String, _ rows: [Row], _ elements: Numbered<Element>, number: (Row) -> Int,
        isSame: (Row, Element) -> Bool
    ) -> [Difference] {
        let numbers = Set(rows.map(number))
        let missing = elements.filter { !numbers.contains($0.number) }.map { element in
            Difference(code: "\(kind).missing", message: .missingRow(kind, element.number))
        }
        return missing
            + rows.compactMap { row in
                guard let element = elements[number: number(row)] else {
                    return Difference(code: "\(kind).stray", message: .strayRow(kind, number(row)))
                }
                guard !isSame(row, element) else { return nil }
                return Difference(code: "\(kind).row", message: .rowDiffers(kind, number(row)))
            }
    }
}

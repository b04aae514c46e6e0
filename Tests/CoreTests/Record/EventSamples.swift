@testable import Core
import FEEL

/// One or more events of every kind, with all their members.
enum EventSamples {
    static let all: [Event] = [
        .submitted(
            Submitted(
                workflow: "online-credit", version: 3, initiator: "li.na", unit: "pudong", subject: "华东 50 万",
                data: ["amount": 500_000, "day": .date(CalendarDate(year: 2022, month: 3, day: 28)!)])),
        .entered(
            Entered(
                scope: 1, step: StepPath(text: "branch"), visit: 1,
                opening: .tasks(
                    [NewTask(number: 2, person: "wang.fang", kind: .approve)], electorate: 2, queue: ["zhao.lei"]))),
        .entered(
            Entered(
                scope: 1, step: StepPath(text: "score"), visit: 2,
                opening: .job(number: 3, plugin: "credit-scoring", input: ["amount": 5]))),
        .entered(
            Entered(
                scope: 1, step: StepPath(text: "pause"), visit: 1,
                opening: .timer(number: 4, due: Moment(milliseconds: 1_648_440_000_000)))),
        .entered(Entered(scope: 1, step: StepPath(text: "done"), visit: 1, opening: .nothing)),
        .assigned(Assigned(scope: 1, task: NewTask(number: 5, person: "zhao.lei", kind: .work))),
        .claimed(Claimed(task: 5)), .released(Released(task: 5)),
        .voted(Voted(task: 5, choice: .approve, fields: ["limit": 3], comment: "好")),
        .voted(Voted(task: 6, choice: .reject)),
        .completed(Completed(task: 7, fields: ["note": "x"], subject: "new", comment: "c")),
        .left(Left(scope: 1, outcome: .approved, result: ["by": "wang.fang"])),
        .left(
            Left(
                scope: 1, outcome: .done, result: ["level": "branch"],
                basis: .table("authority", rules: [1], inputs: [500_000, "A"]))),
        .left(
            Left(
                scope: 1, outcome: .done, result: [["paper": "audit"], ["paper": "licence"]],
                basis: .table("papers", rules: [3, 1], inputs: [60_000]))),
        .left(Left(scope: 1, outcome: .done, result: .null, basis: .choice(2))),
        .skipped(Skipped(scope: 1, step: StepPath(text: "legal"), reason: .condition)),
        .split(
            Split(
                scope: 1, step: StepPath(text: "both"), visit: 1,
                branches: [Split.Branch(scope: 8, branch: "legal"), Split.Branch(scope: 9, branch: "risk")])),
        .branchEnded(BranchEnded(scope: 8, outcome: .done)), .scopeCancelled(ScopeCancelled(scope: 9)),
        .returned(
            Returned(
                scope: 1, task: 5, to: .start,
                bookmark: Bookmark(
                    step: StepPath(text: "both"),
                    branches: [
                        Bookmark.Branch(branch: "legal", state: .ended(.done)),
                        Bookmark.Branch(
                            branch: "risk",
                            state: .at(Bookmark(step: StepPath(text: "both/risk/opinion"), person: "liu.yang"))),
                    ]), comment: "more papers")),
        .changed(Changed(values: ["limit": 9])),
        .jobFinished(JobFinished(job: 3, attempts: 2, result: .outcome(.done, output: ["grade": "A"]))),
        .jobFinished(JobFinished(job: 3, attempts: 5, result: .failure(code: "scoring.down", message: "no answer"))),
        .timerFired(TimerFired(timer: 4)),
        .noticed(Noticed(step: StepPath(text: "tell"), to: ["li.na"], message: "done")),
        .incidentRaised(IncidentRaised(scope: 1, incident: Incident(code: "step.nobody", message: "nobody"))),
        .incidentResolved(IncidentResolved(scope: 1)), .commented(Commented(text: "hello")),
        .ended(Ended(ending: Instance.Ending(outcome: .approved, cause: .completed))),
        .ended(Ended(ending: Instance.Ending(outcome: "withdrawn", cause: .withdrawn), reason: "mistake")),
    ]
}

package import Core
package import FEEL

/// How an outside log is read as acts of a workflow: what a map file says, checked against every version of the
/// workflow that it names.
package struct ReplayMap: Sendable {
    package let workflow: WorkflowID
    /// The names of an event's columns, in the order of the log. `activity` and `time` are among them.
    package let columns: [String]
    /// Where each field of the form is read.
    package let form: [FieldSource]
    package let acts: [String: MappedAct]
    package let ignored: IgnoredEvents
    package let ends: LegalEnds
    package let findings: [FindingRule]
    package let checks: [LogCheck]
}

/// What one activity of the log is to the workflow.
package struct MappedAct: Sendable, Hashable {
    package enum Deed: Sendable, Hashable {
        /// Something was written down and nothing was asked of the workflow.
        case draft
        /// The first time it starts the instance; later it submits again what came back to the initiator.
        case submit
        case approve(StepPath)
        case reject(StepPath)
        case `return`(StepPath, to: StepPath?)
        case complete(StepPath)
        case withdraw
    }

    package enum Performer: Sendable, Hashable {
        case role(RoleID)
        case person(PersonID)
        case initiator
    }

    package let deed: Deed
    package let by: Performer
    /// The step that the instance must stand at after the act, where the log says more than that somebody approved.
    package let leadsTo: StepPath?
}

/// Where a field of the form gets its value when the case is submitted.
package struct FieldSource: Sendable {
    package enum Origin: Sendable {
        case constant(Value)
        /// A member of the case's own line.
        case column(String)
        /// Whether one of the activities follows before the next submission: a routing fact, read off the trace.
        case follows(Set<String>)
    }

    package let field: String
    package let origin: Origin
}

package enum IgnoredEvents: Sendable, Hashable {
    case listed(Set<String>)
    /// Every activity that is no act.
    case others

    func contains(_ activity: String) -> Bool {
        switch self {
        case .listed(let activities): activities.contains(activity)
        case .others: true
        }
    }
}

/// Where a case may stop. One whose instance has ended, or that is a draft and nothing else, always may.
package enum LegalEnds: Sendable, Hashable {
    /// At these steps; the initiator then withdraws what nobody goes on with.
    case withdrawnAt(Set<StepPath>)
    /// Wherever it stands: the log is the beginning of the story only.
    case anywhere
}

/// A name for refusals of a kind, so that a report says what was found and not only where.
package struct FindingRule: Sendable {
    package let title: LocalizedText
    package let events: Set<String>
    /// The states; empty for any.
    package let states: Set<String>
    package let version: Int?
}

/// A rule that is checked over the log itself.
package struct LogCheck: Sendable {
    package let title: LocalizedText
    /// Nobody may have done more than one of these.
    package let differentPeople: [String]
}

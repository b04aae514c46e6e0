internal import FEEL

/// What happened to an instance. Events are the record: the state is their fold, and none is ever changed.
///
/// One case a file. A new event is a case here, a file with its body, and a line in the golden file of `CoreTests`.
package enum Event: Hashable, Sendable {
    case submitted(Submitted)
    case entered(Entered)
    case assigned(Assigned)
    case claimed(Claimed)
    case released(Released)
    case voted(Voted)
    case completed(Completed)
    case left(Left)
    case skipped(Skipped)
    case split(Split)
    case branchEnded(BranchEnded)
    case scopeCancelled(ScopeCancelled)
    case returned(Returned)
    case changed(Changed)
    case jobFinished(JobFinished)
    case timerFired(TimerFired)
    case noticed(Noticed)
    case incidentRaised(IncidentRaised)
    case incidentResolved(IncidentResolved)
    case commented(Commented)
    case ended(Ended)

    var body: any EventBody {
        switch self {
        case .submitted(let body): body
        case .entered(let body): body
        case .assigned(let body): body
        case .claimed(let body): body
        case .released(let body): body
        case .voted(let body): body
        case .completed(let body): body
        case .left(let body): body
        case .skipped(let body): body
        case .split(let body): body
        case .branchEnded(let body): body
        case .scopeCancelled(let body): body
        case .returned(let body): body
        case .changed(let body): body
        case .jobFinished(let body): body
        case .timerFired(let body): body
        case .noticed(let body): body
        case .incidentRaised(let body): body
        case .incidentResolved(let body): body
        case .commented(let body): body
        case .ended(let body): body
        }
    }

    /// The name of the kind and its version, as it stands in the record: `voted.1`.
    package var kind: String { type(of: body).kind }
}

/// What an event carries, how it is written, and what it does to the state.
protocol EventBody: Hashable, Sendable {
    /// The name and the version of the payload. A payload that changes its meaning gets a new version; the reader of
    /// the old one stays for ever.
    static var kind: String { get }
    /// Writes the members, in the order of their keys, into an object that is open.
    func write(to writer: inout JSONWriter)
    init(from members: EventMembers) throws(Refusal)
    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal)
}

internal import Core

/// What an act is known by in the record. The same command id on anything else is a mistake of the caller's, and must
/// not pass for success.
enum Trace: Hashable {
    case submitted
    case claimed(Int)
    case released(Int)
    case voted(Int, Vote.Choice)
    case returned(Int)
    case completed(Int)
    case ended(Instance.Ending.Cause)
    case commented(String)
    case retried(Int)
    case finished(Int)
    case fired(Int)
}

extension Act {
    var trace: Trace {
        switch self {
        case .submit: .submitted
        case .claim(let act): .claimed(act.task)
        case .release(let act): .released(act.task)
        case .approve(let act): .voted(act.task, .approve)
        case .reject(let act): .voted(act.task, .reject)
        case .return(let act): .returned(act.task)
        case .complete(let act): .completed(act.task)
        case .withdraw: .ended(.withdrawn)
        case .cancel: .ended(.cancelled)
        case .comment(let act): .commented(act.text)
        case .retry(let act): .retried(act.scope)
        case .finishJob(let act): .finished(act.job)
        case .fireTimer(let act): .fired(act.timer)
        }
    }
}

extension Event {
    /// Nil for what follows from an act and is never one itself.
    var trace: Trace? {
        switch self {
        case .submitted: .submitted
        case .claimed(let event): .claimed(event.task)
        case .released(let event): .released(event.task)
        case .voted(let event): .voted(event.task, event.choice)
        case .returned(let event): .returned(event.task)
        case .completed(let event): .completed(event.task)
        case .ended(let event): .ended(event.ending.cause)
        case .commented(let event): .commented(event.text)
        case .incidentResolved(let event): .retried(event.scope)
        case .jobFinished(let event): .finished(event.job)
        case .timerFired(let event): .fired(event.timer)
        case .entered, .assigned, .left, .skipped, .split, .branchEnded, .scopeCancelled, .changed, .noticed,
            .incidentRaised:
            nil
        }
    }
}

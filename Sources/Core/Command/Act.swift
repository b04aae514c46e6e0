/// One case a command; each command is decided in a file of its own.
package enum Act: Sendable, Hashable {
    case submit(Submit)
    case claim(Claim)
    case release(Release)
    case approve(Approve)
    case reject(Reject)
    case `return`(Return)
    case complete(Complete)
    case withdraw(Withdraw)
    case cancel(Cancel)
    case comment(Comment)
    case retry(Retry)
    case finishJob(FinishJob)
    case fireTimer(FireTimer)
}

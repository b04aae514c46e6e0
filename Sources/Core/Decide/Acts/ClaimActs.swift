extension Deliberation {
    mutating func claim(_ claim: Claim) throws(Refusal) {
        let task = try authorizedTask(claim.task, .approve, .work)
        if case .approve(let step)? = workflow.step(at: task.step)?.kind {
            guard case .any = step.vote, step.order == .together else {
                throw .wrongState(
                    "claim.everybody", "Everybody who is asked at `\(task.step)` decides: there is nothing to claim",
                    "步骤 \(task.step) 的每个人都要处理，无需认领")
            }
        }
        guard instance.claimant(of: task) == nil else {
            throw .wrongState("claim.held", "You have claimed it already", "您已认领该任务")
        }
        try record(.claimed(Claimed(task: task.number)))
    }

    mutating func release(_ release: Release) throws(Refusal) {
        let task = try ownTask(release.task)
        guard instance.claimant(of: task) != nil else {
            throw .wrongState("claim.none", "Nobody has claimed it", "该任务未被认领")
        }
        try record(.released(Released(task: task.number)))
    }
}

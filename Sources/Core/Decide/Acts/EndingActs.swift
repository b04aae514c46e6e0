extension Deliberation {
    mutating func withdraw(_ withdraw: Withdraw) throws(Refusal) {
        let person = try actingPerson()
        guard person == instance.initiator else {
            throw .denied(
                "withdraw.not-initiator", "Only \(instance.initiator), who submitted it, can withdraw it",
                "只有发起人 \(instance.initiator) 可以撤回",
                hint: Message(en: "An admin of the workflow can cancel it.", zh: "流程管理员可以取消流程。"))
        }
        let ending = Instance.Ending(outcome: Identifier(literal: "withdrawn"), cause: .withdrawn)
        try record(.ended(Ended(ending: ending, reason: withdraw.reason)))
    }

    mutating func cancel(_ cancel: Cancel) throws(Refusal) {
        try checkAdmin()
        let ending = Instance.Ending(outcome: Identifier(literal: "cancelled"), cause: .cancelled)
        try record(.ended(Ended(ending: ending, reason: cancel.reason)))
    }
}

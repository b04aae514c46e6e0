extension Deliberation {
    /// A timer that is gone changes nothing; one that is early is refused.
    mutating func fireTimer(_ fire: FireTimer) throws(Refusal) {
        guard let timer = instance.timers[number: fire.timer] else {
            throw .wrongState("timer.stale", "The timer \(fire.timer) is not set any more", "定时器 \(fire.timer) 已取消")
        }
        guard timer.due <= at else {
            throw .wrongState("timer.early", "The timer \(fire.timer) is not due yet", "定时器 \(fire.timer) 尚未到期")
        }
        try record(.timerFired(TimerFired(timer: timer.number)))
        try leave(timer.scope, .done)
    }
}

import FEEL

/// Coming to a step that waits for a plugin or for time to pass.
extension Deliberation {
    mutating func enterRun(_ run: RunStep, _ step: Step, scope: Int) throws(Refusal) {
        var input: [(String, Value)] = []
        for binding in run.input { input.append((binding.name, try value(of: binding.binding, scope: scope))) }
        let opening = Opening.job(
            number: instance.lastNumber + 1, plugin: run.plugin, input: .context(Context(input)))
        try recordEntry(of: step.path, scope: scope, opening)
    }

    mutating func enterWait(_ wait: WaitStep, _ step: Step, scope: Int) throws(Refusal) {
        let value = try value(of: wait.duration, scope: scope)
        guard case .daysTime(let duration) = value else {
            return try stop(
                at: step, scope: scope,
                Incident(
                    code: "wait.no-duration",
                    message: "`\(step.path)` waits for a days and time duration, not a \(value.kindName)"))
        }
        let pause = Int64(clamping: duration.totalNanoseconds / 1_000_000)
        let due = at.advanced(byMilliseconds: max(0, pause))
        try recordEntry(of: step.path, scope: scope, .timer(number: instance.lastNumber + 1, due: due))
    }
}

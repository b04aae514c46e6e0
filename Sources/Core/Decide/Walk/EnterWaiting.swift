import FEEL

/// Coming to a step that waits for a plugin or for time to pass.
extension Deliberation {
    mutating func enterRun(_ run: RunStep, _ step: Step, scope: Int) throws(Refusal) {
        var input: [(String, Value)] = []
        for entry in run.input {
            let value = try value(of: entry.binding, scope: scope)
            if value.isNull, let mistake = mistake(in: entry.binding, scope: scope) {
                let message = "the input `\(entry.name)` of `\(step.path)` cannot be given: \(mistake)"
                return try stop(at: step, scope: scope, Incident(code: "run.no-input", message: message))
            }
            input.append((entry.name, value))
        }
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
                    message: "`\(step.path)` waits for a days and time duration, not "
                        + found(value, of: wait.duration, scope: scope)))
        }
        let pause = Int64(clamping: duration.totalNanoseconds / 1_000_000)
        let due = at.advanced(byMilliseconds: max(0, pause))
        try recordEntry(of: step.path, scope: scope, .timer(number: instance.lastNumber + 1, due: due))
    }
}

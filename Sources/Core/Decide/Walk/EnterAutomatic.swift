import FEEL

/// Coming to a step that needs nobody.
extension Deliberation {
    mutating func enterChoose(_ choose: ChooseStep, _ step: Step, scope: Int) throws(Refusal) {
        for (index, choice) in choose.cases.enumerated() {
            if let condition = choice.condition {
                guard let holds = self.condition(condition, scope: scope) else {
                    let message = undecided(condition, scope: scope)
                    return try stop(at: step, scope: scope, Incident(code: "choose.undecided", message: message))
                }
                guard holds else { continue }
            }
            try recordEntry(of: step.path, scope: scope, .nothing)
            try record(.left(Left(scope: scope, outcome: .done, result: .null, basis: .choice(index + 1))))
            enter(choice.then, scope: scope)
            return
        }
        try recordEntry(of: step.path, scope: scope, .nothing)
        try record(.left(Left(scope: scope, outcome: .done, result: .null, basis: .choice(0))))
        try enterNext(after: step.path, scope: scope)
    }

    mutating func enterSet(_ set: SetStep, _ step: Step, scope: Int) throws(Refusal) {
        var values: [String: Value] = [:]
        for assignment in set.values {
            let value = try value(of: assignment.binding, scope: scope)
            if value.isNull, let mistake = mistake(in: assignment.binding, scope: scope) {
                let message = "`\(assignment.name)` cannot be set: \(mistake)"
                return try stop(at: step, scope: scope, Incident(code: "set.no-value", message: message))
            }
            values[assignment.name] = value
        }
        try recordEntry(of: step.path, scope: scope, .nothing)
        try record(.changed(Changed(values: values)))
        try leave(scope, .done)
    }

    mutating func enterNotify(_ notify: NotifyStep, _ step: Step, scope: Int) throws(Refusal) {
        let people = try people(notify.to, scope: scope)
        if let mistake = mistake(in: notify.to, scope: scope) {
            let message = "whom `\(step.path)` tells cannot be said: \(mistake)"
            return try stop(at: step, scope: scope, Incident(code: "notify.undecided", message: message))
        }
        let message = try value(of: notify.message, scope: scope)
        guard let text = message.asString else {
            return try stop(
                at: step, scope: scope,
                Incident(
                    code: "notify.no-text",
                    message:
                        "the message of `\(step.path)` is \(found(message, of: notify.message, scope: scope)), not a text"
                ))
        }
        try recordEntry(of: step.path, scope: scope, .nothing)
        if !people.isEmpty { try record(.noticed(Noticed(step: step.path, to: people, message: text))) }
        try leave(scope, .done)
    }

    mutating func enterEnd(_ end: EndStep, _ step: Step, scope: Int) throws(Refusal) {
        try recordEntry(of: step.path, scope: scope, .nothing)
        try self.end(scope, end.outcome)
    }
}

import FEEL

/// Expressions, evaluated on the instance as it stands.
extension Deliberation {
    /// The values of the names that expressions in the scope's block may use, by slot.
    func frame(of scope: Int) -> [Value] {
        guard let block = try? block(of: scope) else { return [] }
        return block.frame.map { value(of: $0) }
    }

    func value(of binding: Binding, scope: Int) throws(Refusal) -> Value {
        switch binding {
        case .constant(let value): value
        case .expression(let expression): evaluate(expression, frame(of: scope, for: expression.slotsUsed))
        }
    }

    /// The value with what went wrong on the way.
    func evaluation(of expression: FEELExpression, scope: Int) -> Evaluation {
        expression.evaluate(in: frame(of: scope, for: expression.slotsUsed), now: now)
    }

    /// Only the slots that an expression looks at are filled.
    func frame(of scope: Int, for slots: [Int]) -> [Value] {
        guard let block = try? block(of: scope) else { return [] }
        var frame = [Value](repeating: .null, count: block.frame.count)
        for slot in slots { frame[slot] = value(of: block.frame[slot]) }
        return frame
    }

    private func value(of name: FrameName) -> Value {
        switch name {
        case .data(let name): instance.data[name] ?? .null
        case .result(let path): instance.results[path] ?? .null
        case .initiator: initiatorValue
        case .instance: instanceValue
        }
    }

    private var initiatorValue: Value {
        .context(
            Context([
                ("id", .string(instance.initiator.text)), ("name", .string(initiatorName)),
                ("unit", instance.unit.map { .string($0.text) } ?? .null),
            ]))
    }

    private var initiatorName: String {
        let person = try? facts.person(instance.initiator)
        return person?.name.text(in: .zh) ?? instance.initiator.text
    }

    private var instanceValue: Value {
        .context(
            Context([
                ("number", .number(Decimal128(Int(instance.id.number)))), ("workflow", .string(instance.workflow.text)),
                ("version", .number(Decimal128(instance.version))),
                ("submitted", DateTime.house(instance.submitted).map { .dateTime($0) } ?? .null),
            ]))
    }
}

extension Deliberation {
    func evaluate(_ expression: FEELExpression, _ frame: [Value]) -> Value {
        expression.evaluate(in: frame, now: now).value
    }

    /// Nil where the condition is neither true nor false: that is an incident, never "no".
    func condition(_ condition: FEELExpression, scope: Int) -> Bool? {
        condition.evaluateCondition(in: frame(of: scope, for: condition.slotsUsed), now: now)
    }

    /// What `now()` and `today()` give.
    var now: DateTime? { .house(at) }
}

extension DateTime {
    /// A moment as the house's clock shows it: UTC+08:00, until workflows name their zone with their calendar.
    fileprivate static func house(_ moment: Moment) -> DateTime? {
        DateTime(epochNanoseconds: Int128(moment.milliseconds) * 1_000_000, offsetSeconds: 8 * 3_600)
    }
}

internal import Core
internal import FEEL

/// What an expression gave, with its reasons where they were asked for.
struct EvaluationAnswer: Answer {
    let type: FEELType
    let evaluation: Evaluation
    var explanation: Explanation?
    var isExplained = false

    var value: Value {
        var members: [(String, Value)] = [
            ("value", evaluation.value), ("type", .string(type.description)),
            ("diagnostics", .list(evaluation.diagnostics.map(\.document))),
            ("steps", .number(Decimal128(evaluation.steps))),
        ]
        if isExplained { members.append(("explanation", explanation?.document ?? .null)) }
        return .context(Context(members))
    }

    var table: Table {
        Table(
            [Table.Column("value", "VALUE", "值"), Table.Column("type", "TYPE", "类型")],
            rows: [[Cell(evaluation.value, text: FEELText.of(evaluation.value)), Cell(type.description)]])
    }

    func text(for face: Face) -> String {
        guard isExplained else { return FEELText.of(evaluation.value) + "\n" }
        guard let explanation else {
            return FEELText.of(evaluation.value) + "\n"
                + face.tone(.dim, face.text("(a constant: there is nothing to explain)", "（常量，无需解释）")) + "\n"
        }
        return explanation.lines().map { PrintableText.line($0) + "\n" }.joined()
    }
}

extension FEELDiagnostic {
    /// `{code, message, hint, start, end}`
    var document: Value {
        [
            "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
            "hint": hint.map { .string($0) } ?? .null, "start": .number(Decimal128(range.lowerBound)),
            "end": .number(Decimal128(range.upperBound)),
        ]
    }
}

extension Explanation {
    /// `{source, value, decides: […], parts: […]}`, the deciding parts by their places from 1.
    var document: Value {
        var members: [(String, Value)] = [("source", .string(source)), ("value", value)]
        if !deciding.isEmpty { members.append(("decides", .list(deciding.map { .number(Decimal128($0 + 1)) }))) }
        if !parts.isEmpty { members.append(("parts", .list(parts.map(\.document)))) }
        if isCut { members.append(("more", true)) }
        return .context(Context(members))
    }
}

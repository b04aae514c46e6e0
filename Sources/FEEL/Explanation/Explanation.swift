/// Why an expression has its value: the parts that were evaluated, in their order, each with its own value. Parts that
/// were skipped, such as what follows a false clause of `and`, are not there; constants are not told.
package struct Explanation: Hashable, Sendable {
    /// How a part goes into the whole.
    package enum Kind: Hashable, Sendable {
        /// A name: its value is given.
        case name
        /// `and`
        case conjunction
        /// `or`
        case disjunction
        /// Whatever else.
        case operation
    }

    /// The part as it was written.
    package let source: String
    /// Where it stands in the expression, in UTF-8 bytes.
    package let range: Range<Int>
    package let kind: Kind
    package let value: Value
    package let parts: [Explanation]
    /// Whether some of the parts are left out, because there are too many.
    package let isCut: Bool

    /// The parts that settle the value of `and` and `or`: the clause that is false, or the one that is true; where the
    /// value is null, the clauses that are. Empty where all parts count alike.
    package var deciding: [Int] {
        let wanted: Value
        switch (kind, value) {
        case (.conjunction, .boolean(false)): wanted = .boolean(false)
        case (.disjunction, .boolean(true)): wanted = .boolean(true)
        case (.conjunction, .null), (.disjunction, .null): wanted = .null
        default: return []
        }
        return parts.indices.filter { parts[$0].value == wanted }
    }
}

extension Explanation {
    /// The explanation as an indented tree, a line for each part; the parts that settle the value of the one above them
    /// are marked. Values are cut where they are long.
    package func lines() -> [String] {
        var lines: [String] = []
        write(to: &lines, prefix: "", branch: "", isDeciding: false)
        return lines
    }

    private func write(to lines: inout [String], prefix: String, branch: String, isDeciding: Bool) {
        let sign = kind == .name ? " = " : "  →  "
        lines.append(
            prefix + branch + Self.line(source) + sign + ValueText.brief(value, limit: 80) + (isDeciding ? "  ◀" : ""))
        let inner = prefix + (branch.isEmpty ? "" : branch == "└ " ? "  " : "│ ")
        let deciding = deciding
        for (position, part) in parts.enumerated() {
            let isLast = position == parts.count - 1 && !isCut
            part.write(
                to: &lines, prefix: inner, branch: isLast ? "└ " : "├ ", isDeciding: deciding.contains(position))
        }
        if isCut { lines.append(inner + "└ …") }
    }

    /// A source of several lines on one.
    private static func line(_ source: String) -> String {
        source.split { $0.isNewline || $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
}

/// An evaluation with its reasons.
package struct ExplainedEvaluation: Sendable {
    package let evaluation: Evaluation
    /// nil where the expression is a constant: then there is nothing to explain.
    package let explanation: Explanation?
}

extension FEELExpression {
    /// Evaluates it and keeps what every part gave. It is compiled anew for that, so that evaluating without reasons costs
    /// nothing for them; nil for boxed expressions, which have no one text.
    package func explain(
        in slots: [Value], budget: StepBudget = .standard, now: DateTime? = nil,
        zones: any ZoneRules = UniversalZones()
    ) -> ExplainedEvaluation? {
        guard let scope, let traced = FEELCompiler.traced(source, scope: scope) else { return nil }
        var frame = Frame(
            inputs: Frame.padded(slots, to: slotCount), localCount: traced.localCount, budget: budget, now: now,
            zones: zones)
        let trace = Trace()
        frame.trace = trace
        let value = frame.settled(traced.root.evaluate(&frame))
        let evaluation = Evaluation(value, frame, budget)
        return ExplainedEvaluation(evaluation: evaluation, explanation: trace.explanation(of: Array(source.utf8)))
    }
}

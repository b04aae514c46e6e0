import FEEL

/// Coming to a decision table.
extension Deliberation {
    mutating func enterDecide(_ decide: DecideStep, _ step: Step, scope: Int) throws(Refusal) {
        guard let table = workflow.tables[decide.table] else {
            throw .corrupt("the workflow has no table `\(decide.table)`")
        }
        let frame = frame(of: scope)
        var inputs: [Value] = []
        for input in table.inputs { inputs.append(evaluate(input.expression, frame)) }
        let matches = self.matches(of: table, inputs, frame)
        guard let rule = matches.first else {
            return try stop(
                at: step, scope: scope,
                Incident(code: "table.no-rule", message: "no rule of the table `\(table.id)` matches"))
        }
        if table.hit == .unique, matches.count > 1 {
            let lines = matches.map { String($0 + 1) }.joined(separator: ", ")
            return try stop(
                at: step, scope: scope,
                Incident(code: "table.not-unique", message: "the rules \(lines) of the table `\(table.id)` all match"))
        }
        var outputs: [(String, Value)] = []
        for (output, binding) in zip(table.outputs, table.rules[rule].outputs) {
            outputs.append((output.name, try value(of: binding, scope: scope)))
        }
        try recordEntry(of: step.path, scope: scope, .nothing)
        try leave(
            scope, .done, result: .context(Context(outputs)),
            basis: .table(table.id, rules: [rule + 1], inputs: inputs))
    }

    /// The rules that match, in the order of the text: all for `unique`, to see whether there is but one.
    private func matches(of table: DecisionTable, _ inputs: [Value], _ frame: [Value]) -> [Int] {
        var matches: [Int] = []
        for (index, rule) in table.rules.enumerated() {
            let holds = zip(rule.inputs, inputs).allSatisfy { cell, input in
                cell.map { self.matches($0, input, frame) } ?? true
            }
            guard holds else { continue }
            matches.append(index)
            if table.hit == .first { break }
        }
        return matches
    }
}

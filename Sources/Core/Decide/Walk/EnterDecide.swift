import FEEL

/// Coming to a decision table.
extension Deliberation {
    mutating func enterDecide(_ decide: DecideStep, _ step: Step, scope: Int) throws(Refusal) {
        guard let table = workflow.tables[decide.table] else {
            throw .corrupt("the workflow has no table `\(decide.table)`")
        }
        let frame = frame(of: scope)
        let decision = table.decide(in: frame, now: now)
        if let problem = decision.problem {
            let words = TableProblemWords(table: table, decision: decision, hidden: hiddenInputs(of: table, scope))
            return try stop(at: step, scope: scope, words.incident(problem))
        }
        if let incident = failedOutput(of: table, decision, frame) {
            return try stop(at: step, scope: scope, incident)
        }
        try recordEntry(of: step.path, scope: scope, .nothing)
        try leave(
            scope, .done, result: table.result(of: decision),
            basis: .table(table.id, rules: decision.rules.map { $0 + 1 }, inputs: decision.inputs))
    }

    /// An output that is null because of a mistake: a decision must not go on with it.
    private func failedOutput(of table: DecisionTable, _ decision: TableDecision, _ frame: [Value]) -> Incident? {
        guard !decision.diagnostics.isEmpty else { return nil }
        for rule in decision.rules {
            for (output, expression) in zip(table.outputs, table.rules[rule].outputs) {
                let evaluation = expression.evaluate(in: frame, now: now)
                guard evaluation.value.isNull, let reason = evaluation.diagnostics.first else { continue }
                return Incident(
                    code: "table.no-output",
                    message: "`\(output.name)` of rule \(rule + 1) of the table `\(table.id)` has no value: "
                        + reason.message)
            }
        }
        return nil
    }

    /// The inputs that read a secret field or free text: an incident does not repeat their values.
    private func hiddenInputs(of table: DecisionTable, _ scope: Int) -> Set<Int> {
        let names = (try? block(of: scope))?.frame ?? []
        let hidden = table.inputs.indices.filter { column in
            table.inputs[column].expression.slotsUsed.contains { slot in
                guard slot < names.count, case .data(let name) = names[slot] else { return false }
                return workflow.form.field(named: name).map { $0.holdsSecret || $0.isFreeText } ?? false
            }
        }
        return Set(hidden)
    }
}

extension Field {
    fileprivate var isFreeText: Bool {
        switch kind {
        case .text, .creditCode, .citizenID, .list: true
        case .integer, .decimal, .money, .boolean, .date, .choice, .person, .unit: false
        }
    }
}

/// Says why a table decides nothing: which rules, and on what values.
private struct TableProblemWords {
    let table: DecisionTable
    let decision: TableDecision
    let hidden: Set<Int>

    func incident(_ problem: TableDecision.Problem) -> Incident {
        switch problem {
        case .noRule:
            Incident(code: "table.no-rule", message: "no rule of the table `\(table.id)` matches: \(inputs)")
        case .notUnique(let rules):
            Incident(
                code: "table.not-unique",
                message: "the rules \(list(rules)) of the table `\(table.id)` all match: \(inputs)")
        case .conflict(let rules):
            Incident(
                code: "table.conflict",
                message:
                    "the rules \(list(rules)) of the table `\(table.id)` match and give different outputs: \(inputs)")
        case .undecided(let rules):
            Incident(
                code: "table.undecided",
                message:
                    "it cannot be said whether \(rules.count == 1 ? "rule" : "the rules") \(list(rules)) of the table "
                    + "`\(table.id)` \(rules.count == 1 ? "matches" : "match"): \(inputs)\(reasons)")
        case .notAllowed(let input):
            Incident(
                code: "table.not-allowed",
                message:
                    "the table `\(table.id)` does not allow \(value(input)): \(table.inputs[input].allowed?.source ?? "")"
            )
        case .noAggregate:
            Incident(
                code: "table.no-aggregate",
                message:
                    "the outputs of the rules \(list(decision.rules)) of the table `\(table.id)` cannot be put together"
            )
        }
    }

    private var inputs: String { table.inputs.indices.map(value).joined(separator: ", ") }

    private func value(_ input: Int) -> String {
        let value = decision.inputs[input]
        let told = hidden.contains(input) && !value.isNull ? "a \(value.kindName)" : FEELText.of(value, limit: 60)
        return "`\(table.inputs[input].name)` is \(told)"
    }

    /// What FEEL says beside the problem itself, which is the last it says.
    private var reasons: String {
        let others = decision.diagnostics.dropLast().map(\.message)
        return others.isEmpty ? "" : " (" + others.prefix(3).joined(separator: "; ") + ")"
    }

    private func list(_ rules: [Int]) -> String {
        let shown = rules.prefix(8).map { String($0 + 1) }.joined(separator: ", ")
        return rules.count > 8 ? shown + ", …" : shown
    }
}

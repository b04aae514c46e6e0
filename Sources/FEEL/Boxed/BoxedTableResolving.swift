extension BoxedResolver {
    /// A decision table: the rules with fewer or more cells than there are columns are refused.
    mutating func table(_ table: BoxedTable) -> Piece {
        let pieces = table.inputs.map { resolve($0.expression) }
        let types = zip(table.inputs, pieces).map { input, piece in
            input.type.isOpen ? piece.type : input.type.feel
        }
        let slot = resolver.reserve()
        let inputs = zip(table.inputs, pieces).enumerated().map { column, pair in
            let (input, piece) = pair
            return RuleSet.Input(
                value: input.type.isOpen ? piece.node : TypedNode(piece.node, input.type, input.expression.place),
                allowed: input.allowed.map { tests($0, of: types[column], slot: slot) })
        }
        checkAggregation(of: table)
        let outputs = table.outputs.map { output in
            RuleSet.Output(
                name: table.outputs.count == 1 ? nil : output.name ?? "",
                priorities: output.allowed.map { constants($0) } ?? [],
                fallback: output.fallback.map { literal($0).node })
        }
        var (rows, results, height): ([[any TestNode]], [[any Node]], Int) = ([], [], Self.height(pieces))
        var resultTypes = [FEELType](repeating: .null, count: table.outputs.count)
        for (number, rule) in table.rules.enumerated() {
            guard rule.tests.count == inputs.count, rule.outputs.count == outputs.count else {
                refuse(rule, number, table)
                continue
            }
            rows.append(zip(rule.tests, types).map { tests($0, of: $1, slot: slot) })
            let cells = rule.outputs.map { literal($0) }
            for (column, cell) in cells.enumerated() {
                resultTypes[column] = resultTypes[column].union(cell.type)
            }
            height = max(height, Self.height(cells))
            results.append(cells.map(\.node))
        }
        resolver.release(from: slot)
        let rules = RuleSet(hit: table.hit, inputs: inputs, outputs: outputs, tests: rows, results: results)
        return Piece(
            TableNode(rules, BoxedExpression.table(table).place), Self.type(of: table, resultTypes), height: height + 1)
    }

    private mutating func refuse(_ rule: BoxedTable.Rule, _ number: Int, _ table: BoxedTable) {
        let first = (rule.tests + rule.outputs).first ?? BoxedText("")
        resolver.report(
            .syntax, first.place,
            Wording(
                en: "rule \(number + 1) has \(rule.tests.count) tests and \(rule.outputs.count) outputs, the table "
                    + "\(table.inputs.count) inputs and \(table.outputs.count) outputs",
                zh: "规则 \(number + 1) 有 \(rule.tests.count) 个条件、\(rule.outputs.count) 个输出，决策表有 "
                    + "\(table.inputs.count) 个输入、\(table.outputs.count) 个输出"))
    }

    private mutating func checkAggregation(of table: BoxedTable) {
        guard case .collect(let aggregation?) = table.hit, aggregation != .count, table.outputs.count > 1 else {
            return
        }
        resolver.report(
            .syntax, BoxedExpression.table(table).place,
            Wording(
                en: "the \(aggregation.rawValue) of rules with several outputs has no meaning",
                zh: "多个输出的规则不能取 \(aggregation.rawValue)"),
            hint: Wording(
                en: "use a table with one output, or collect without an aggregation", zh: "请只用一个输出，或不做汇总"))
    }

    private static func type(of table: BoxedTable, _ results: [FEELType]) -> FEELType {
        let types = zip(table.outputs, results).map { $0.type.isOpen ? $1.nullAsAny : $0.type.feel }
        let single: FEELType =
            types.count == 1
            ? types[0] : .context(zip(table.outputs, types).map { FEELType.Member($0.name ?? "", $1) })
        if table.hit == .collect(.count) { return .number }
        return table.hit.givesList ? .list(single) : single
    }
}

import Core
import FEEL
import YAML

/// Lowers one decision table, and analyses it.
struct TableLowering {
    let head: TableHead
    let expressions: ExpressionReader
    let domains: DomainReader
    /// Whether gaps, overlaps and the like are looked for: not in what has been published already.
    let analyses: Bool

    private var findings: Findings { expressions.findings }

    /// The table, and what its analysis says; nil where a mistake prevents one.
    func lower() -> (table: DecisionTable, report: TableReport?)? {
        let inputs = head.inputs.map(input)
        let reader = RuleReader(head: head, inputs: inputs.map { $0?.expression }, expressions: expressions)
        let outputs = outputs(reader)
        guard let (written, isComplete) = written() else { return nil }
        let twins = reportDuplicates(written.rules)
        let rules = written.rules.compactMap(reader.rule)
        let sound = inputs.compactMap { $0 }
        guard isComplete, rules.count == written.rules.count, sound.count == inputs.count, let outputs else {
            return nil
        }
        let table = DecisionTable(
            id: head.id, hit: head.hit, inputs: sound, outputs: outputs, rules: rules,
            annotations: written.annotations)
        return (table, analyses && !findings.isFull ? analyse(table, written, twins) : nil)
    }

    private func analyse(_ table: DecisionTable, _ written: WrittenRules, _ twins: [Int: Int]) -> TableReport {
        let analysed = AnalysedTable(table, domains: domains, scope: expressions.scope)
        let found = TableAnalysis.findings(of: analysed, known: twins)
        TableComplaints(head: head, table: table, written: written, findings: findings).report(found)
        return TableReport(head, table, analysed, found)
    }

    // MARK: Columns

    private func input(_ input: TableHead.Input) -> DecisionTable.Input? {
        guard let node = input.expression, let expression = expressions.expression(node) else { return nil }
        guard let allowed = input.allowed else { return DecisionTable.Input(name: input.name, expression: expression) }
        return self.allowed(allowed, expression.type).map {
            DecisionTable.Input(name: input.name, expression: expression, allowed: $0)
        }
    }

    /// A list of values is the tests that only they pass.
    private func allowed(_ node: Node, _ type: FEELType) -> UnaryTests? {
        if let scalar = node.scalar { return expressions.unaryTests(scalar.text, in: scalar, at: 0, input: type) }
        let values = findings.constants(of: node)
        let source = values.map(\.literal).joined(separator: ",")
        let compiled = FEELCompiler.unaryTests(source, input: type, scope: expressions.scope)
        for diagnostic in compiled.diagnostics { findings.add(diagnostic, at: node.firstLine) }
        return compiled.expression
    }

    /// Nil where a default cannot be read.
    private func outputs(_ reader: RuleReader) -> [DecisionTable.Output]? {
        guard let node = head.defaults else { return head.outputs.map { DecisionTable.Output($0, fallback: nil) } }
        let names = head.outputs.map(\.name)
        for entry in findings.entries(of: node, .column, .expression) where !names.contains(entry.name) {
            findings.unknownColumn(entry.name, entry.key.range, among: names)
        }
        guard findings.hasAll(names, in: node) else { return nil }
        let outputs = head.outputs.compactMap { output -> DecisionTable.Output? in
            guard let scalar = node[output.name]?.scalar else { return nil }
            let cell = WrittenCell(text: scalar.text, scalar: scalar, range: 0..<scalar.text.utf8.count)
            return reader.output(cell, output).map { DecisionTable.Output(output, fallback: $0) }
        }
        return outputs.count == head.outputs.count ? outputs : nil
    }

    // MARK: Rules

    private func written() -> (rules: WrittenRules, isComplete: Bool)? {
        guard let node = head.rules else { return nil }
        if let nodes = node.sequence { return RuleListReader(head: head, findings: findings).rules(nodes) }
        return block(node).flatMap(GridReader(head: head, findings: findings).rules)
    }

    /// Cells would mean something else to YAML outside of a literal block.
    private func block(_ node: Node) -> Scalar? {
        guard let scalar = node.scalar, scalar.style != .literal else { return node.scalar }
        findings.error(
            .tableNotLiteral, node.firstLine,
            Message(en: "the rules must stand in a literal block", zh: "规则必须写在字面块中"),
            hint: Message(en: "write `rules: |` and the grid below it, indented", zh: "请写 `rules: |`，表格另起一行并缩进"))
        return nil
    }

    /// Rules whose tests are the same, letter by letter but for spaces: each with the rule before it.
    private func reportDuplicates(_ rules: [WrittenRule]) -> [Int: Int] {
        guard [.unique, .first, .priority].contains(head.hit) else { return [:] }
        var seen: [String: Int] = [:]
        var twins: [Int: Int] = [:]
        for (index, rule) in rules.enumerated() {
            let text = rule.testedText
            guard let earlier = seen[text] else {
                seen[text] = index
                continue
            }
            guard head.hit != .priority else { continue }
            twins[index] = earlier
            duplicate(rule, of: rules[earlier].line)
        }
        return twins
    }

    private func duplicate(_ rule: WrittenRule, of line: Int) {
        let message = Message(
            en: "this rule tests the same as the rule of line \(line)", zh: "此规则的条件与第 \(line) 行的规则相同")
        if head.hit == .unique {
            findings.error(.duplicateRule, rule.place, message)
        } else {
            findings.warning(
                .duplicateRule, rule.place, message, hint: Message(en: "it never fires", zh: "它永远不会命中"))
        }
    }
}

extension DecisionTable.Output {
    fileprivate init(_ output: TableHead.Output, fallback: FEELExpression?) {
        self.init(name: output.name, type: output.type, allowed: output.allowed, fallback: fallback)
    }
}

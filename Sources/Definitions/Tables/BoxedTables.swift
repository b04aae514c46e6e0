package import Core
package import FEEL

extension DecisionTable {
    /// The table as a decision model draws it: every cell as text again.
    package var boxed: BoxedTable {
        BoxedTable(
            hit: hit,
            inputs: inputs.map { input in
                BoxedTable.Input(
                    .literal(BoxedText(input.expression.source)), type: .plain(input.expression.type),
                    allowed: input.allowed.map { BoxedText($0.source) })
            },
            outputs: outputs.map { output in
                BoxedTable.Output(
                    output.name, type: .plain(output.type),
                    allowed: output.allowed.map { BoxedText($0.map(\.literal).joined(separator: ", ")) },
                    fallback: output.fallback.map { BoxedText($0.source) })
            },
            rules: rules.map { rule in
                BoxedTable.Rule(
                    tests: rule.tests.map { BoxedText($0?.source ?? "-") },
                    outputs: rule.outputs.map { BoxedText($0.source) }, annotations: rule.notes)
            }, annotations: annotations)
    }
}

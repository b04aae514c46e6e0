import FEEL

/// Writes the `decisionTable` element.
struct TableWriting {
    let table: BoxedTable
    let labels: [String]

    func write(to xml: inout XMLWriter) {
        let (hit, aggregation) = words
        xml.element("decisionTable", ["id": "_table", "hitPolicy": hit, "aggregation": aggregation]) { xml in
            for (number, input) in table.inputs.enumerated() { write(input, number, to: &xml) }
            for (number, output) in table.outputs.enumerated() { write(output, number, to: &xml) }
            for name in table.annotations { xml.element("annotation", ["name": name]) }
            for (number, rule) in table.rules.enumerated() { write(rule, number, to: &xml) }
        }
    }

    private var words: (hit: String, aggregation: String?) {
        switch table.hit {
        case .unique: ("UNIQUE", nil)
        case .any: ("ANY", nil)
        case .priority: ("PRIORITY", nil)
        case .first: ("FIRST", nil)
        case .ruleOrder: ("RULE ORDER", nil)
        case .outputOrder: ("OUTPUT ORDER", nil)
        case .collect(let aggregation): ("COLLECT", aggregation?.rawValue.uppercased())
        }
    }

    private func write(_ input: BoxedTable.Input, _ number: Int, to xml: inout XMLWriter) {
        let source = if case .literal(let text) = input.expression { text.source } else { "null" }
        let label = number < labels.count ? labels[number] : source
        xml.element("input", ["id": "_column_\(number + 1)", "label": label]) { xml in
            xml.element(
                "inputExpression",
                [
                    "id": "_column_\(number + 1)_value",
                    "typeRef": input.type.isOpen ? nil : TypeWriting.simple(input.type),
                ]
            ) { $0.element("text", text: source) }
            if let allowed = input.allowed {
                xml.element("inputValues") { $0.element("text", text: allowed.source) }
            }
        }
    }

    private func write(_ output: BoxedTable.Output, _ number: Int, to xml: inout XMLWriter) {
        let type = output.type.isOpen ? nil : TypeWriting.simple(output.type)
        let attributes: XMLWriter.Attributes = [
            "id": "_output_\(number + 1)", "label": output.name, "name": output.name, "typeRef": type,
        ]
        guard output.allowed != nil || output.fallback != nil else { return xml.element("output", attributes) }
        xml.element("output", attributes) { xml in
            if let allowed = output.allowed { xml.element("outputValues") { $0.element("text", text: allowed.source) } }
            if let fallback = output.fallback {
                xml.element("defaultOutputEntry") { $0.element("text", text: fallback.source) }
            }
        }
    }

    private func write(_ rule: BoxedTable.Rule, _ number: Int, to xml: inout XMLWriter) {
        xml.element("rule", ["id": "_rule_\(number + 1)"]) { xml in
            for (column, test) in rule.tests.enumerated() {
                xml.element("inputEntry", ["id": "_rule_\(number + 1)_in_\(column + 1)"]) {
                    $0.element("text", text: test.source)
                }
            }
            for (column, output) in rule.outputs.enumerated() {
                xml.element("outputEntry", ["id": "_rule_\(number + 1)_out_\(column + 1)"]) {
                    $0.element("text", text: output.source)
                }
            }
            for column in table.annotations.indices {
                xml.element("annotationEntry") {
                    $0.element("text", text: column < rule.annotations.count ? rule.annotations[column] : "")
                }
            }
        }
    }
}

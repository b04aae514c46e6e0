import FEEL

/// Writes a decision table as a decision model of DMN 1.5: the decision, the data that it requires, the types of both,
/// and a diagram, so that modelers show it.
package enum TableExport {
    /// The file.
    package static func dmn(_ exported: ExportedTable) -> [UInt8] { Array(document(exported).utf8) }

    private static func document(_ exported: ExportedTable) -> String {
        var types = TypeWriting()
        let data = exported.data.map { ($0, type: types.reference(to: $0.type, of: $0.name)) }
        let result = types.reference(to: resultType(of: exported.table), of: exported.name)
        var xml = XMLWriter()
        xml.element(
            "definitions",
            [
                "xmlns": DMNVersion.v1_5.rawValue, "xmlns:dmndi": "https://www.omg.org/spec/DMN/20230324/DMNDI/",
                "xmlns:dc": "http://www.omg.org/spec/DMN/20180521/DC/",
                "xmlns:di": "http://www.omg.org/spec/DMN/20180521/DI/", "id": "_definitions", "name": exported.name,
                "namespace": "urn:countersign:" + word(exported.id), "exporter": "Countersign",
            ]
        ) { xml in
            for (number, definition) in types.definitions.enumerated() {
                xml.type("itemDefinition", definition.name, id: "_type_\(number + 1)", definition.type)
            }
            for (number, (datum, type)) in data.enumerated() {
                xml.element("inputData", ["name": datum.name, "id": input(number), "label": datum.label]) {
                    $0.element("variable", ["name": datum.name, "id": "\(input(number))_value", "typeRef": type])
                }
            }
            decision(exported, result, &xml)
            DiagramWriting(exported).write(to: &xml)
        }
        return xml.text
    }

    /// The letters, digits and signs of a text that an address may hold.
    private static func word(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    private static func decision(_ exported: ExportedTable, _ type: String?, _ xml: inout XMLWriter) {
        xml.element("decision", ["name": exported.name, "id": "_decision"]) { xml in
            if let question = exported.question { xml.element("question", text: question) }
            xml.element("variable", ["name": exported.name, "id": "_decision_value", "typeRef": type])
            for number in exported.data.indices {
                xml.element("informationRequirement", ["id": requirement(number)]) {
                    $0.element("requiredInput", ["href": "#" + input(number)])
                }
            }
            TableWriting(table: exported.table, labels: exported.labels).write(to: &xml)
        }
    }

    static func input(_ number: Int) -> String { "_input_\(number + 1)" }

    static func requirement(_ number: Int) -> String { "_requirement_\(number + 1)" }

    /// The type of what the table gives (DMN 1.5, 8.2.10).
    private static func resultType(of table: BoxedTable) -> ItemType {
        if table.hit == .collect(.count) { return .plain(.number) }
        let one: ItemType =
            table.outputs.count == 1
            ? table.outputs[0].type
            : .context(table.outputs.map { ItemType.Member($0.name ?? "", $0.type) })
        return table.hit.givesList ? .list(one) : one
    }
}

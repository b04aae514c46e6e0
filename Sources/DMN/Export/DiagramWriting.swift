/// Writes the diagram (DMN 1.5, clause 13): the data in a row, the decision above their middle, and an arrow from each.
struct DiagramWriting {
    private let data: Int

    private static let shape = (width: 160, height: 60)
    private static let gap = 40
    private static let margin = 40
    private static let rise = 140

    init(_ exported: ExportedTable) { data = exported.data.count }

    private var width: Int { max(1, data) * (Self.shape.width + Self.gap) - Self.gap }

    private var decisionCorner: (x: Int, y: Int) { (Self.margin + (width - Self.shape.width) / 2, Self.margin) }

    private func corner(_ number: Int) -> (x: Int, y: Int) {
        (Self.margin + number * (Self.shape.width + Self.gap), Self.margin + Self.rise)
    }

    func write(to xml: inout XMLWriter) {
        xml.element("dmndi:DMNDI") { xml in
            xml.element("dmndi:DMNDiagram", ["id": "_diagram"]) { xml in
                xml.element(
                    "dmndi:Size",
                    [
                        "width": String(width + 2 * Self.margin),
                        "height": String(Self.rise + Self.shape.height + 2 * Self.margin),
                    ])
                shape("_decision", at: decisionCorner, &xml)
                for number in 0..<data { shape(TableExport.input(number), at: corner(number), &xml) }
                for number in 0..<data { edge(number, &xml) }
            }
        }
    }

    private func shape(_ id: String, at corner: (x: Int, y: Int), _ xml: inout XMLWriter) {
        xml.element("dmndi:DMNShape", ["id": "\(id)_shape", "dmnElementRef": id]) {
            $0.element(
                "dc:Bounds",
                [
                    "x": String(corner.x), "y": String(corner.y), "width": String(Self.shape.width),
                    "height": String(Self.shape.height),
                ])
        }
    }

    private func edge(_ number: Int, _ xml: inout XMLWriter) {
        let id = TableExport.requirement(number)
        let (from, to) = (corner(number), decisionCorner)
        xml.element("dmndi:DMNEdge", ["id": "\(id)_edge", "dmnElementRef": id]) { xml in
            xml.element("di:waypoint", ["x": String(from.x + Self.shape.width / 2), "y": String(from.y)])
            xml.element(
                "di:waypoint", ["x": String(to.x + Self.shape.width / 2), "y": String(to.y + Self.shape.height)])
        }
    }
}

import CountersignPluginKit
import Testing

@Suite struct ShapeTests {
    struct Order: Codable {
        enum Kind: String, Codable, CaseIterable { case plain, express }
        struct Line: Codable {
            var item: String
            var bestBefore: CalendarDate?
        }

        var orderedAt: DateTime
        var kind: Kind
        var lines: [Line]
        var note: String?
        var prices: [String: Decimal128]
        var count: Int?
        var anything: Value?
    }

    @Test func `reads names, needs and kinds off a type`() {
        let line = Shape.context([
            .init(name: "item", property: "item", isRequired: true, shape: .string),
            .init(name: "best_before", property: "bestBefore", isRequired: false, shape: .date),
        ])
        #expect(
            Shape(of: Order.self)
                == .context([
                    .init(name: "ordered_at", property: "orderedAt", isRequired: true, shape: .dateTime),
                    .init(name: "kind", property: "kind", isRequired: true, shape: .choice(["plain", "express"])),
                    .init(name: "lines", property: "lines", isRequired: true, shape: .list(line)),
                    .init(name: "note", property: "note", isRequired: false, shape: .string),
                    .init(name: "prices", property: "prices", isRequired: true, shape: .map(.number)),
                    .init(name: "count", property: "count", isRequired: false, shape: .integer),
                    .init(name: "anything", property: "anything", isRequired: false, shape: .any),
                ]))
    }

    indirect enum Tree: Codable { case leaf, node(Tree, Tree) }
    final class Node: Codable { var next: Node? }

    @Test func `a type that contains itself or hides its fields is anything`() {
        #expect(Shape(of: Node.self) == .any)
        #expect(Shape(of: Tree.self) == .any)
        #expect(Shape(of: [Int].self) == .list(.integer))
    }
}

import Testing

/// The architecture page knows every room of the plan.
enum RoomsAreDescribed {
    static let page = "docs/architecture.md"

    static func violations(in text: String, rooms: [String]) -> [Violation] {
        rooms.filter { !text.contains("`\($0)`") && !text.contains("`Plugins/\($0)`") }.map {
            Violation(path: page, line: 1, reason: "the room `\($0)` is not described")
        }
    }
}

struct RoomsAreDescribedTests {
    @Test(.enabled(if: House.exists(RoomsAreDescribed.page), "there is no architecture page yet"))
    func `every room is on the architecture page`() {
        let rooms = Arrows.house.rows.map(\.room)
        report(RoomsAreDescribed.violations(in: House.text(of: RoomsAreDescribed.page), rooms: rooms))
    }

    @Test func `a room that the page leaves out is caught`() {
        let found = RoomsAreDescribed.violations(
            in: "| `Core` | pure |\n| `Plugins/Stock` | Feeling |", rooms: ["Core", "FEEL", "Stock"])
        #expect(found.map(\.reason) == ["the room `FEEL` is not described"])
    }
}

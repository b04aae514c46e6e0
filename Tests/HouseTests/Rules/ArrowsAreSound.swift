import Testing

/// The plan itself: no circle, and no arrow from one adapter to another.
enum ArrowsAreSound {
    /// Rooms that bind the house to one outside library each.
    static let adapters: Set<String> = [
        "SQLiteStore", "PostgreSQLStore", "HTTPAPI", "DMN", "CreditScoring", "RemoteAccess", "Stock",
    ]

    static func violations(in arrows: Arrows) -> [Violation] {
        arrows.rows.flatMap { row in
            let reached = reach(from: row.room, in: arrows)
            let between = adapters.contains(row.room) ? row.modules.intersection(adapters) : []
            return (reached.contains(row.room) ? ["\(row.room) reaches itself"] : [])
                + between.sorted().map { "the adapter \(row.room) may not know the adapter \($0)" }
        }.map { Violation(path: "Tests/HouseTests/Arrows.swift", line: 1, reason: $0) }
    }

    private static func reach(from room: String, in arrows: Arrows) -> Set<String> {
        var reached: Set<String> = []
        var next = Array(arrows.row(of: room)?.modules ?? [])
        while let module = next.popLast() {
            guard reached.insert(module).inserted else { continue }
            next += arrows.row(of: module)?.modules ?? []
        }
        return reached
    }
}

struct ArrowsAreSoundTests {
    @Test func `the arrows run in no circle and between no adapters`() {
        report(ArrowsAreSound.violations(in: .house))
    }

    @Test func `a circle is caught`() {
        let circle = Arrows(rows: [
            .init(room: "Core", modules: ["FEEL", "Ports"], platform: []),
            .init(room: "FEEL", modules: [], platform: []),
            .init(room: "Ports", modules: ["FEEL", "Core"], platform: []),
        ])
        #expect(
            ArrowsAreSound.violations(in: circle).map(\.reason) == ["Core reaches itself", "Ports reaches itself"])
    }

    @Test func `an arrow between adapters is caught`() {
        let arrows = Arrows(rows: [.init(room: "HTTPAPI", modules: ["SQLiteStore"], platform: [])])
        #expect(ArrowsAreSound.violations(in: arrows).count == 1)
    }
}

import Testing

/// A room imports only what its row of `Arrows` allows.
enum ImportArrows {
    static func violations(in file: SourceFile, arrows: Arrows = .house) -> [Violation] {
        guard let room = file.target, !file.isTest else { return [] }
        guard let row = arrows.row(of: room) else {
            return [Violation(path: file.path, line: 1, reason: "the room \(room) has no row in Arrows.swift")]
        }
        return Import.all(in: file).filter { !row.all.contains($0.module) && $0.module != room }.map {
            Violation(path: file.path, line: $0.line, reason: "\(room) may not import \($0.module)")
        }
    }
}

struct ImportArrowsTests {
    @Test func `every room imports only what its arrows allow`() {
        report(House.swiftFiles.flatMap { ImportArrows.violations(in: $0) })
    }

    @Test(arguments: [
        "import Foundation", "package import Ports", "@testable import Engine", "private import struct Ports.Row",
        "@_spi(Inner) public import Engine", "  internal import Foundation.NSURL  // why",
    ])
    func `an import that no arrow allows is caught`(_ line: String) {
        let file = SourceFile(path: "Sources/Core/Vote.swift", text: "import FEEL\n\(line)\n")
        #expect(ImportArrows.violations(in: file).map(\.line) == [2])
    }

    @Test func `imports in comments and strings are none`() {
        let text = "// import Engine\n/* import Engine */\nlet hint = \"\"\"\n    import Engine\n    \"\"\"\n"
        #expect(ImportArrows.violations(in: SourceFile(path: "Sources/Core/Hint.swift", text: text)).isEmpty)
    }

    @Test func `a room without a row is caught`() {
        let file = SourceFile(path: "Sources/Attic/Box.swift", text: "")
        #expect(ImportArrows.violations(in: file).map(\.reason) == ["the room Attic has no row in Arrows.swift"])
    }
}

import Foundation
import Simulation
import Testing

struct ScenarioReferenceTests {
    private static let start = "<!-- keys: written by the tests, see ScenarioReferenceTests -->\n"
    private static let end = "<!-- end of keys -->"

    /// `COUNTERSIGN_RECORD=1 swift test --filter ScenarioReferenceTests` writes the page anew.
    @Test func `the page on testing lists the keys that are checked`() throws {
        let path = try Checkout.path("docs/testing-workflows.md")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let opening = try #require(page.range(of: Self.start))
        let closing = try #require(page.range(of: Self.end))
        let written = String(page[opening.upperBound..<closing.lowerBound])
        let wanted = "\n" + ScenarioReference.markdown + "\n"
        if written != wanted, ProcessInfo.processInfo.environment["COUNTERSIGN_RECORD"] == "1" {
            let text = page[..<opening.upperBound] + wanted + page[closing.lowerBound...]
            try String(text).write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(written == wanted)
    }
}

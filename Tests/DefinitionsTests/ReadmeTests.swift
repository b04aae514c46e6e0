import Core
import Definitions
import Foundation
import Testing

@Suite struct ReadmeTests {
    @Test func `the workflow on the first page has no mistakes`() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let block = try #require(page.components(separatedBy: "```yaml\n").dropFirst().first)
        let source = try #require(block.components(separatedBy: "```").first)
        let compilation = DefinitionCompiler.compile(source, name: "travel-request.yaml")
        #expect(compilation.diagnostics.map(\.code) == [])
        #expect(compilation.workflow?.id.text == "travel-request")
    }
}

import Testing

@testable import Definitions

struct BrokenDefinitionTests {
    @Test(arguments: Fixtures.names(in: "Broken"))
    func `each mistake is found at its place, and nothing else`(_ path: String) throws {
        for snippet in try BrokenSnippet.all(in: path) {
            let compilation = DefinitionCompiler.compile(snippet.text, name: "broken.yaml")
            snippet.check(compilation.diagnostics, compilation.source)
            #expect((compilation.workflow == nil) == compilation.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test(arguments: Fixtures.names(in: "BrokenDirectory"))
    func `each mistake of a directory is found at its place`(_ path: String) throws {
        for snippet in try BrokenSnippet.all(in: path) {
            let loaded = DirectoryLoader.load(snippet.text, name: "broken.yaml")
            snippet.check(loaded.diagnostics, loaded.source)
            #expect((loaded.directory == nil) == loaded.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test func `more than a hundred broken files are kept`() throws {
        let names = Fixtures.names(in: "Broken") + Fixtures.names(in: "BrokenDirectory")
        let snippets = try names.flatMap { try BrokenSnippet.all(in: $0) }
        #expect(snippets.count >= 100)
        #expect(snippets.allSatisfy { !$0.expected.isEmpty })
    }

    @Test func `every code of ours has a broken file`() throws {
        let names = Fixtures.names(in: "Broken") + Fixtures.names(in: "BrokenDirectory")
        let seen = Set(try names.flatMap { try BrokenSnippet.all(in: $0) }.flatMap(\.expected).map(\.code))
        let missing = DiagnosticCode.allCases.map(\.rawValue).filter { !seen.contains($0) }
        // Shown by files that are made in `HostileDefinitionTests`.
        #expect(missing == ["definition.too-many", "definition.too-many-problems", "table.too-large"])
    }
}

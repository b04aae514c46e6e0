import Testing

/// A plugin's folder explains itself: what it does, and which settings and answers it has.
enum PluginFolders {
    static let required = ["README.md", "schema.json"]

    static func violations(in paths: [String]) -> [Violation] {
        let present = Set(paths)
        let folders = Set(paths.map { $0.split(separator: "/") }.filter { $0.count > 2 }.map { $0[1] })
        return folders.sorted().flatMap { folder in
            required.map { "Plugins/\(folder)/\($0)" }.filter { !present.contains($0) }
                .map { Violation(path: $0, line: 1, reason: "this file is missing") }
        }
    }
}

struct PluginFoldersTests {
    @Test func `every plugin explains itself`() {
        report(PluginFolders.violations(in: House.files(under: "Plugins")))
    }

    @Test func `a plugin without its schema is caught`() {
        let paths = ["Plugins/README.md", "Plugins/Stock/README.md", "Plugins/Stock/Stock.swift"]
        #expect(PluginFolders.violations(in: paths).map(\.path) == ["Plugins/Stock/schema.json"])
    }
}

import Testing

/// Pages and scripts are read on every machine: they name no path of one.
enum MachinePaths {
    static func violations(in file: TextFile, root: String) -> [Violation] {
        // A checkout right below `/`, such as `/app`, is too short a name to tell from a word.
        let own = root.split(separator: "/").count > 1 ? [root] : []
        return file.lines.enumerated().flatMap { index, line in
            (own + ["/home/", "/Users/", "file://"]).filter { line.contains($0) }.map {
                Violation(path: file.path, line: index + 1, reason: "`\($0)` is a path of one machine")
            }
        }
    }
}

struct MachinePathsTests {
    @Test func `no page or script names a path of one machine`() {
        report((House.pages + House.scripts).flatMap { MachinePaths.violations(in: $0, root: House.rootPath) })
    }

    @Test func `a path of one machine is caught`() {
        let text = "cd /srv/build/countersign\nopen /Users/mei/notes\nsee file:///tmp/a\ncd \"$HOME/.local\"\n"
        let page = TextFile(path: "docs/cli.md", text: text)
        #expect(MachinePaths.violations(in: page, root: "/srv/build/countersign").map(\.line) == [1, 2, 3])
    }
}

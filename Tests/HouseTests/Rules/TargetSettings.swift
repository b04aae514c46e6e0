import Testing

/// Every target is built with the strict settings, and a plugin sees no more than an outsider would.
enum TargetSettings {
    static func violations(in manifest: Manifest) -> [Violation] {
        manifest.calls(of: ["target", "executableTarget", "testTarget"])
            .filter { !manifest.isDependency($0) }
            .flatMap { call in
                reasons(for: call).map { Violation(path: manifest.file.path, line: call.line, reason: $0) }
            }
    }

    private static func reasons(for call: Call) -> [String] {
        let isStrict = call.argument("swiftSettings") == "strict"
        let isPlugin = call.argument("path")?.hasPrefix("\"Plugins/") ?? false
        let isOutside = call.argument("packageAccess") == "false"
        return (isStrict ? [] : ["a target without `swiftSettings: strict`"])
            + (isPlugin && !isOutside ? ["a plugin without `packageAccess: false`"] : [])
    }
}

struct TargetSettingsTests {
    @Test func `every target is built strictly, every plugin as an outsider`() {
        report(TargetSettings.violations(in: Manifest(file: House.manifest)))
    }

    @Test(arguments: [
        (".target(name: \"Core\")", ["a target without `swiftSettings: strict`"]),
        (".testTarget(name: \"CoreTests\", swiftSettings: [])", ["a target without `swiftSettings: strict`"]),
        (".executableTarget(name: \"bench\", swiftSettings: strict)", []),
        (
            ".target(name: name, path: \"Plugins/\\(name)\", swiftSettings: strict)",
            ["a plugin without `packageAccess: false`"]
        ),
        (".target(name: \"CPostgreSQL\", condition: .when(traits: [\"PostgreSQL\"]))", []),
    ])
    func `a loose target is caught`(_ call: String, _ expected: [String]) {
        let manifest = Manifest(file: SourceFile(path: "Package.swift", text: "let target = \(call)\n"))
        #expect(TargetSettings.violations(in: manifest).map(\.reason) == expected)
    }

    @Test func `the manifest has targets to check`() {
        #expect(Manifest(file: House.manifest).calls(of: ["target", "executableTarget", "testTarget"]).count >= 3)
    }
}

import Testing

/// `Package.swift` draws no arrow that the plan does not have.
enum ManifestArrows {
    static func violations(in manifest: Manifest, arrows: Arrows = .house) -> [Violation] {
        manifest.targets.filter { !$0.name.hasSuffix("Tests") }.flatMap { target -> [Violation] in
            let reasons =
                if let row = arrows.row(of: target.name) {
                    target.dependencies.filter { !row.modules.contains($0) }
                        .map { "\(target.name) may not depend on \($0)" }
                } else {
                    ["the room \(target.name) has no row in Arrows.swift"]
                }
            return reasons.map { Violation(path: manifest.file.path, line: target.line, reason: $0) }
        }
    }
}

struct ManifestArrowsTests {
    @Test func `the manifest draws only the arrows of the plan`() {
        report(ManifestArrows.violations(in: Manifest(file: House.manifest)))
    }

    @Test func `the manifest is read at all`() throws {
        let targets = Manifest(file: House.manifest).targets
        #expect(targets.contains { $0.name == "Core" && $0.dependencies == ["FEEL"] })
        #expect(targets.contains { $0.name == "Stock" && $0.dependencies == ["CountersignPluginKit", "GRDB"] })
        #expect(targets.contains { $0.name == "countersign" && $0.dependencies.contains("Commands") })
        #expect(targets.contains { $0.name == "HouseTests" && $0.dependencies.isEmpty })
    }

    @Test func `an arrow too many is caught, however it is written`() {
        let text = """
            let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
            let package = Package(targets: [
                room("Core", ["FEEL", grdb]),
                plugin("Stock", [grdb, "Engine"]),
                .executableTarget(name: "bench", dependencies: [.product(name: "NIO", package: "swift-nio")]),
                tests("Core", ["Core", "Engine"]),
            ])
            """
        let manifest = Manifest(file: SourceFile(path: "Package.swift", text: text))
        #expect(
            ManifestArrows.violations(in: manifest).map(\.description) == [
                "Package.swift:3: Core may not depend on GRDB",
                "Package.swift:4: Stock may not depend on Engine",
                "Package.swift:5: bench may not depend on NIO",
            ])
    }
}

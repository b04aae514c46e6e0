import Testing

/// What a file imports, its target declares. An undeclared import builds only as long as another target happens to
/// be built before.
enum DeclaredImports {
    static let undeclarable = Arrows.toolchain.union(["Testing", "PackageDescription"])

    static func violations(in file: SourceFile, targets: [Manifest.Target]) -> [Violation] {
        guard let name = file.target, let target = targets.first(where: { $0.name == name }) else { return [] }
        let allowed = undeclarable.union(target.dependencies).union([name])
        return Import.all(in: file).filter { !allowed.contains($0.module) }.map {
            let reason = "\(name) imports \($0.module), and Package.swift does not say so"
            return Violation(path: file.path, line: $0.line, reason: reason)
        }
    }
}

struct DeclaredImportsTests {
    @Test func `every import is declared in the manifest`() {
        let targets = Manifest(file: House.manifest).targets
        report(House.swiftFiles.flatMap { DeclaredImports.violations(in: $0, targets: targets) })
    }

    @Test func `an undeclared import of a test is caught`() {
        let targets = [Manifest.Target(name: "CoreTests", dependencies: ["Core"], line: 1)]
        let file = SourceFile(
            path: "Tests/CoreTests/VoteTests.swift",
            text: "import Foundation\nimport Testing\n@testable import Core\nimport FEEL\n")
        #expect(DeclaredImports.violations(in: file, targets: targets).map(\.line) == [4])
    }
}

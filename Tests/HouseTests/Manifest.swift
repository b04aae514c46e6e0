/// `Package.swift` as far as the rules read it: its targets with their dependencies. Read as text, because asking
/// SwiftPM from inside a test would wait for the lock that the test run holds.
struct Manifest {
    struct Target: Equatable {
        let name: String
        let dependencies: [String]
        let line: Int
    }

    let file: SourceFile

    /// Every target that is named in the file, by whatever call.
    var targets: [Target] {
        let shared = sharedDependencies
        return calls(of: ["room", "plugin", "tests", "executableTarget", "target", "testTarget", "systemLibrary"])
            .filter { !isDependency($0) }
            .compactMap { target(of: $0, shared: shared) }
    }

    func calls(of names: Set<String>) -> [Call] { Call.all(named: names, in: file) }

    /// `.target(name:condition:)` inside a list of dependencies names a target and makes none.
    func isDependency(_ call: Call) -> Bool {
        call.name == "target" && call.argument("condition") != nil
    }

    private func target(of call: Call, shared: [String: String]) -> Target? {
        guard let name = (call.argument("name") ?? call.positional(0)).flatMap(Call.literal) else { return nil }
        let listed = Call.elements(of: call.argument("dependencies") ?? call.positional(1) ?? "[]")
            .map { shared[$0] ?? Self.module($0) }
        return Target(
            name: call.name == "tests" ? "\(name)Tests" : name,
            dependencies: call.name == "plugin" ? ["CountersignPluginKit"] + listed : listed,
            line: call.line)
    }

    /// `let crypto = Target.Dependency.product(name: "Crypto", …)` gives `crypto` the module `Crypto`.
    private var sharedDependencies: [String: String] {
        var named: [String: String] = [:]
        for line in file.text.split(separator: "\n") where line.contains("Target.Dependency") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let name = parts[0].split(separator: " ").last else { continue }
            named[String(name)] = Self.module(String(parts[1]))
        }
        return named
    }

    /// The module that one element of a list of dependencies stands for: its first string literal.
    private static func module(_ element: String) -> String {
        let parts = element.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.count > 1 ? String(parts[1]) : element
    }
}

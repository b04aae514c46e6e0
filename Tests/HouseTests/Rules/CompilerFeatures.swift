import Testing

/// The compiler ignores a feature name that it does not know, so a slip of the pen switches a check off in silence.
enum CompilerFeatures {
    /// The upcoming features of Swift 6.3 that language mode 6 leaves off, from `swiftc -print-supported-features`.
    static let known: Set<String> = [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "InferIsolatedConformances",
        "NonisolatedNonsendingByDefault", "ImmutableWeakCaptures",
    ]

    /// What every target is built with besides.
    static let settings = [".swiftLanguageMode(.v6)", ".strictMemorySafety()", ".treatAllWarnings(as: .error)"]

    static func violations(in manifest: SourceFile) -> [Violation] {
        let calls = Call.all(named: ["enableUpcomingFeature", "enableExperimentalFeature"], in: manifest)
        let named = calls.compactMap { call in call.positional(0).flatMap(Call.literal).map { (call.line, $0) } }
        let unknown = named.filter { !known.contains($0.1) }
            .map { ($0.0, "the compiler knows no feature `\($0.1)` that is not on already") }
        let missing = known.subtracting(named.map(\.1)).sorted().map { (1, "the feature `\($0)` is not switched on") }
        let code = String(decoding: manifest.code, as: UTF8.self)
        let unset = settings.filter { !code.contains($0) }.map { (1, "the setting `\($0)` is missing") }
        return (unknown + missing + unset).map { Violation(path: manifest.path, line: $0.0, reason: $0.1) }
    }
}

struct CompilerFeaturesTests {
    @Test func `the strict settings are all there and spelt as the compiler spells them`() {
        report(CompilerFeatures.violations(in: House.manifest))
    }

    @Test func `a misspelt feature is caught`() {
        let text = House.manifest.text.replacing("\"ExistentialAny\"", with: "\"ExistentialAnything\"")
        let found = CompilerFeatures.violations(in: SourceFile(path: "Package.swift", text: text)).map(\.reason)
        #expect(
            found == [
                "the compiler knows no feature `ExistentialAnything` that is not on already",
                "the feature `ExistentialAny` is not switched on",
            ])
    }

    @Test(arguments: CompilerFeatures.settings)
    func `a setting that is only in a comment is caught`(_ setting: String) {
        let text = House.manifest.text.replacing(setting, with: "// \(setting)")
        #expect(CompilerFeatures.violations(in: SourceFile(path: "Package.swift", text: text)).count == 1)
    }
}

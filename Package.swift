// swift-tools-version: 6.3
import PackageDescription

/// Every target of ours is built under the same strict settings; `HouseTests` holds their spelling.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let rawSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A plugin sees what an outsider sees: `packageAccess: false`.
func plugin(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: ["CountersignPluginKit"] + dependencies, path: "Plugins/\(name)",
        exclude: ["README.md", "schema.json"], packageAccess: false, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "countersign",
    products: [
        .executable(name: "countersign", targets: ["countersign"]),
        .library(name: "CountersignPluginKit", targets: ["CountersignPluginKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CYAML", path: "Sources/CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        room("YAML", ["CYAML"]),
        room("FEEL"),
        room("Core", ["FEEL"]),
        room("Definitions", ["YAML", "FEEL", "Core"]),
        // Without `pkgConfig`, which would link the shared library: every start of the CLI would pay for finding it.
        .systemLibrary(name: "CExpat", path: "Sources/CExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "DMN", dependencies: ["CExpat", "YAML", "FEEL", "Core", "Definitions"], swiftSettings: strict,
            linkerSettings: [
                .linkedLibrary(":libexpat.a", .when(platforms: [.linux])),
                .linkedLibrary("expat", .when(platforms: [.macOS])),
            ]),
        room("CountersignPluginKit", ["FEEL", logging]),
        room("Ports", ["FEEL", "Core", crypto]),
        room("Engine", ["FEEL", "Core", "Ports", "CountersignPluginKit", logging]),
        room(
            "Simulation",
            ["YAML", "FEEL", "Core", "Definitions", "Ports", "Engine", "CountersignPluginKit", logging]),
        room("SQLiteStore", ["FEEL", "Core", "Ports", grdb, rawSQLite]),
        room("StoreContract", ["FEEL", "Core", "Ports"]),
        room(
            "Commands",
            ["YAML", "FEEL", "Core", "Definitions", "DMN", "Ports", "Engine", "Simulation", argumentParser]),
        .executableTarget(
            name: "countersign",
            dependencies: [
                "Ports", "CountersignPluginKit", "Commands", "Engine", "Simulation", "SQLiteStore", "CreditScoring",
                "RemoteAccess", "Stock", logging,
            ], swiftSettings: strict),
        room("CAllocations"),
        .executableTarget(
            name: "bench",
            dependencies: [
                "CAllocations", "FEEL", "Core", "Definitions", "Ports", "Engine", "SQLiteStore", "CountersignPluginKit",
                argumentParser, logging, rawSQLite,
            ],
            swiftSettings: strict),

        plugin("CreditScoring"),
        plugin("RemoteAccess", [crypto]),
        plugin("Stock", [grdb]),

        tests("YAML", ["YAML"]),
        tests("FEEL", ["FEEL"]),
        tests("Core", ["FEEL", "Core"], exclude: ["Golden"]),
        tests("Definitions", ["YAML", "FEEL", "Core", "Definitions"], exclude: ["Fixtures"]),
        tests("DMN", ["YAML", "FEEL", "Core", "Definitions", "DMN"]),
        tests("PluginKit", ["FEEL", "CountersignPluginKit"]),
        tests("CreditScoring", ["CountersignPluginKit", "CreditScoring"]),
        tests("RemoteAccess", ["CountersignPluginKit", "RemoteAccess"]),
        tests("Stock", ["CountersignPluginKit", "Stock", grdb]),
        tests("SQLiteStore", ["FEEL", "Core", "Ports", "SQLiteStore", "StoreContract", rawSQLite]),
        tests(
            "Engine",
            [
                "FEEL", "Core", "Definitions", "Ports", "Engine", "SQLiteStore", "CountersignPluginKit", logging,
                rawSQLite,
            ]),
        tests(
            "Simulation",
            [
                "YAML", "FEEL", "Core", "Definitions", "Ports", "Engine", "Simulation", "SQLiteStore",
                "CountersignPluginKit", "CreditScoring", "RemoteAccess", "Stock", logging,
            ]),
        tests(
            "Commands", ["YAML", "FEEL", "Core", "Definitions", "Ports", "Engine", "Commands", "countersign"],
            exclude: ["Snapshots"]),
        tests("House", []),
    ]
)

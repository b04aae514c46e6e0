/// Which room may import which: the house's plan, row by row as in `docs/architecture.md`. An arrow that is missing
/// here is drawn here first, with a reason that a reviewer can weigh.
struct Arrows {
    struct Row {
        let room: String
        /// Rooms and packages, as declared in `Package.swift`.
        let modules: Set<String>
        /// What comes with the toolchain.
        let platform: Set<String>

        var all: Set<String> { modules.union(platform) }
    }

    let rows: [Row]

    func row(of room: String) -> Row? { rows.first { $0.room == room } }

    static let toolchain: Set<String> = [
        "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
    ]

    static let house = Arrows(rows: [
        // The cellar: no clock, no disk, no network, so nothing of Foundation either.
        row("CYAML", [], platform: []),
        row("CExpat", [], platform: []),
        row("YAML", ["CYAML"], platform: []),
        // FEEL alone reads something: the machine's zone files, behind a protocol that a caller may fill otherwise.
        row("FEEL", [], platform: ["Synchronization", "Glibc", "Musl"]),
        row("Core", ["FEEL"], platform: []),

        row("Definitions", ["YAML", "FEEL", "Core"]),
        // YAML for the places of diagnostics, which are those of Definitions.
        row("DMN", ["CExpat", "YAML", "FEEL", "Core", "Definitions"], platform: []),
        row("CountersignPluginKit", ["FEEL", "Logging"]),
        row("Ports", ["FEEL", "Core", "Crypto"]),
        row("Engine", ["FEEL", "Core", "Ports", "CountersignPluginKit", "Logging"]),
        row(
            "Simulation",
            ["YAML", "FEEL", "Core", "Definitions", "Ports", "Engine", "CountersignPluginKit", "Logging"]),

        // Adapters: each knows its library, and none knows another.
        row("SQLiteStore", ["FEEL", "Core", "Ports", "GRDB", "GRDBSQLite"]),
        row("StoreContract", ["FEEL", "Core", "Ports"], platform: toolchain.union(["Testing"])),

        row("CreditScoring", ["CountersignPluginKit"]),
        row("RemoteAccess", ["CountersignPluginKit", "Crypto"]),
        row("Stock", ["CountersignPluginKit", "GRDB"]),

        row(
            "Commands",
            ["YAML", "FEEL", "Core", "Definitions", "DMN", "Ports", "Engine", "Simulation", "ArgumentParser"]),
        row(
            "countersign",
            [
                "Ports", "CountersignPluginKit", "Commands", "Engine", "Simulation", "SQLiteStore", "CreditScoring",
                "RemoteAccess", "Stock", "Logging",
            ]),
        // Stands in front of the allocator, so nothing that ships may link it.
        row("CAllocations", [], platform: []),
        row(
            "bench",
            [
                "CAllocations", "FEEL", "Core", "Definitions", "Ports", "Engine", "SQLiteStore", "CountersignPluginKit",
                "ArgumentParser", "Logging", "GRDBSQLite",
            ]),
    ])

    private static func row(_ room: String, _ modules: Set<String>, platform: Set<String> = toolchain) -> Row {
        Row(room: room, modules: modules, platform: platform)
    }
}

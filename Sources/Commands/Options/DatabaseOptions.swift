internal import ArgumentParser

/// Which database file.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database file. Default: COUNTERSIGN_DB, else countersign.db in the working directory.",
            valueName: "file"), completion: .file())
    var db: String?

    func path(in surroundings: Surroundings) -> String { db ?? Self.standard(in: surroundings) }

    /// The database where none is named.
    static func standard(in surroundings: Surroundings) -> String {
        surroundings.variable("COUNTERSIGN_DB").flatMap { $0.isEmpty ? nil : $0 } ?? "countersign.db"
    }
}

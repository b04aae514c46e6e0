internal import ArgumentParser

/// The whole way of a decision: `Engine.act` with a real workflow, beside bare SQLite writing the same rows.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Durable decisions a second through the engine, and of the same rows through bare SQLite.")

    @Option(help: "Concurrent submitters.")
    var widths: [Int] = [1, 8, 64, 512]

    @Option(help: "Decisions at each width; by default enough for about two seconds.")
    var decisions: Int?

    @Option(help: "Where the database files are made and removed.")
    var folder = "."

    @Flag(help: "The engine alone, for a profiler.")
    var engineOnly = false

    func run() async throws {
        print("submitters      bare /s  engine /s   share    bare median engine median   ratio  bare CPU engine CPU")
        for width in widths {
            let race = EngineRace(
                submitters: width, decisions: decisions ?? Widths.decisions(at: width), folder: folder)
            let (engine, script) = try await race.run(recording: !engineOnly)
            let bare = engineOnly ? nil : try await BareRace(script: script, folder: folder).run()
            print(row(width, bare, engine))
        }
        if !engineOnly { try await printDisk() }
    }

    private func row(_ width: Int, _ bare: Measure?, _ engine: Measure) -> String {
        let bareSpeed = bare?.perSecond ?? engine.perSecond
        let bareMedian = bare?.median ?? engine.median
        let ratio = Double(engine.median) / Double(max(bareMedian, 1))
        return [
            Columns.right(width, 10), Columns.right(Int(bareSpeed), 13), Columns.right(Int(engine.perSecond), 11),
            Columns.right(Int(engine.perSecond / bareSpeed * 100), 7) + "%", Columns.right(bareMedian, 12) + " µs",
            Columns.right(engine.median, 11) + " µs", Columns.right(Int(ratio * 100), 7) + "%",
            Columns.right(bare?.processorTime ?? engine.processorTime, 7) + " µs",
            Columns.right(engine.processorTime, 8) + " µs",
        ].joined()
    }

    private func printDisk() async throws {
        let race = EngineRace(submitters: 16, decisions: 6_000, folder: folder)
        let bytes = try await race.bytesOnDisk()
        print("disk: \(bytes / 2_000) bytes a finished instance of three decisions")
    }
}

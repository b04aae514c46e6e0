internal import ArgumentParser
internal import Core
internal import Ports
internal import SQLiteStore

/// The store alone: ready-made entries, nothing decided.
struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Durable decisions a second: bare SQLite, and the store with ready-made entries.")

    @Option(help: "Concurrent submitters.")
    var widths: [Int] = [1, 8, 64, 512]

    @Option(help: "Decisions at each width; by default enough for about two seconds.")
    var decisions: Int?

    @Option(help: "Where the database files are made and removed.")
    var folder = "."

    func run() async throws {
        print("submitters      bare /s   store /s   share    bare median  store median  bare CPU  store CPU")
        for width in widths {
            let script = SampleScript(submitters: width, decisions: decisions ?? Widths.decisions(at: width))
            let bare = try await BareRace(script: script, folder: folder).run()
            let store = try await StoreRace(script: script, folder: folder).run()
            print(row(width, bare, store))
        }
    }

    private func row(_ width: Int, _ bare: Measure, _ store: Measure) -> String {
        let share = store.perSecond / bare.perSecond
        return [
            Columns.right(width, 10), Columns.right(Int(bare.perSecond), 13), Columns.right(Int(store.perSecond), 11),
            Columns.right(Int(share * 100), 7) + "%", Columns.right(bare.median, 12) + " µs",
            Columns.right(store.median, 11) + " µs", Columns.right(bare.processorTime, 7) + " µs",
            Columns.right(store.processorTime, 8) + " µs",
        ].joined()
    }
}

/// How much is done at each width.
enum Widths {
    static func decisions(at width: Int) -> Int {
        switch width {
        case ..<4: 3_000
        case ..<32: 12_000
        case ..<256: 48_000
        default: 96_000
        }
    }
}

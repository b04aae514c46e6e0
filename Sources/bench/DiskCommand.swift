internal import ArgumentParser
internal import SQLiteStore

/// How much room finished instances take.
struct DiskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disk", abstract: "Bytes a finished instance of three decisions takes.")

    @Option(help: "Instances.")
    var instances = 4_000

    @Option(help: "Where the database file is made and removed.")
    var folder = "."

    @Flag(help: "Leaves the file there and prints its path.")
    var keep = false

    func run() async throws {
        let script = SampleScript(submitters: 16, decisions: instances * SampleInstance.decisions)
        let path = Files.fresh(in: folder)
        try await StoreRace(script: script, folder: folder).fill(path)
        let count = script.instances.reduce(0) { $0 + $1.count }
        let file = try Files.size(path)
        let log = try Files.size(path + "-wal")
        print("\(file / count) bytes an instance in the file, \(log) bytes in the log")
        if keep { print(path) } else { Files.remove(path) }
    }
}

internal import ArgumentParser
internal import Core
internal import Engine
internal import Foundation
internal import Ports
internal import SQLiteStore

/// How long the commands of an approver take as whole processes, on files with much open work.
struct CLICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cli",
        abstract: "Whole processes: `inbox` and `approve` beside `sqlite3 FILE 'select 1'`, on files with open tasks.")

    @Option(help: "The countersign binary; build it with: swift build -c release --static-swift-stdlib.")
    var binary: String

    @Option(help: "Open tasks in the file.")
    var tasks: [Int] = [1_000, 50_000, 100_000]

    @Option(help: "Runs of each command, in turn.")
    var runs = 41

    @Option(help: "Where the database files are made and removed.")
    var folder = "."

    func run() async throws {
        print("open tasks   sqlite3 select 1        inbox      difference        approve")
        for count in tasks {
            let path = Files.fresh(in: folder)
            defer { Files.remove(path) }
            print(try row(path, count, try await fill(path, count)))
        }
    }

    private func row(_ path: String, _ count: Int, _ instances: [InstanceID]) throws -> String {
        let person = DecideSample.approver(0).text
        let inbox = ProcessRun(arguments: [binary, "inbox", "--db", path, "--as", person])
        let bare = ProcessRun(arguments: ["sqlite3", path, "select 1"])
        var (inboxes, bares, approvals): ([Duration], [Duration], [Duration]) = ([], [], [])
        for instance in instances.prefix(runs) {
            bares.append(try bare.time())
            inboxes.append(try inbox.time())
            let reference = instance.reference(of: DecideSample.workflow)
            approvals.append(
                try ProcessRun(arguments: [binary, "approve", reference, "--db", path, "--as", person]).time())
        }
        func column(_ milliseconds: Double) -> String {
            Columns.right("\((milliseconds * 10).rounded() / 10) ms", 15)
        }
        return Columns.right(count, 10) + column(bares.medianMilliseconds) + column(inboxes.medianMilliseconds)
            + column(inboxes.medianMilliseconds - bares.medianMilliseconds) + column(approvals.medianMilliseconds)
    }

    /// Instances that wait for their first approval; those of the first unit are named.
    private func fill(_ path: String, _ count: Int) async throws -> [InstanceID] {
        let store = try await SQLiteStore.scratch(at: path)
        let engine = try await SampleEngine.furnished(on: store)
        let ofFirstUnit = try await withThrowingTaskGroup(of: (Int, InstanceID).self) { group in
            var made: [InstanceID] = []
            func keep(_ next: (number: Int, id: InstanceID)) {
                if next.number.isMultiple(of: 50) { made.append(next.id) }
            }
            for number in 0..<count {
                if number >= 256, let next = try await group.next() { keep(next) }
                group.addTask { (number, try await submit(number, engine)) }
            }
            for try await next in group { keep(next) }
            return made
        }
        try await store.close()
        try BareSQLite.checkpoint(path)
        return ofFirstUnit
    }

    private func submit(_ number: Int, _ engine: Engine) async throws -> InstanceID {
        guard let command = CommandID("fill-\(number)") else { throw SampleFailure(description: "no id") }
        let accepted = try await engine.submit(
            DecideSample.workflow, data: DecideSample.data(number),
            by: .person(DecideSample.initiator(number), .asserted), command: command)
        return accepted.instance.id
    }
}

import Commands
import Core
import Engine
import Foundation
import Ports
import Synchronization
import countersign

/// A folder with a database, a clock that stands still, and a terminal that is not there: the whole program but for its
/// process.
final class Stage: Sendable {
    struct Outcome {
        let status: EndStatus
        let output: String
        let error: String
    }

    /// What was said and what is still to be typed.
    private final class Transcript: Sendable {
        struct Lines {
            var output = ""
            var error = ""
            var input: [String] = []
        }

        let lines = Mutex(Lines())
    }

    let folder: URL
    let clock = SimulatedClock(at: Moment(milliseconds: 1_648_454_400_000))
    private let transcript = Transcript()
    private let variables: [String: String]
    private let terminal: Set<Surroundings.Stream>
    private let columns: Int?

    init(
        variables: [String: String] = [:], terminal: Set<Surroundings.Stream> = [], columns: Int? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("countersign-\(UUID().uuidString)")
        self.variables = variables
        self.terminal = terminal
        self.columns = columns
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var database: String { path("test.db") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// Runs the program; the folder's own path reads `STAGE` in what it said.
    func run(_ arguments: [String], input: [String] = []) async -> Outcome {
        transcript.lines.withLock { $0 = Transcript.Lines(input: input) }
        let status = await CountersignCLI.run(
            arguments: arguments, house: .standard(surroundings: surroundings, clock: clock))
        let said = transcript.lines.withLock { $0 }
        return Outcome(status: status, output: hide(said.output), error: hide(said.error))
    }

    func run(_ arguments: String...) async -> Outcome { await run(arguments) }

    private func hide(_ text: String) -> String { text.replacingOccurrences(of: folder.path, with: "STAGE") }

    private var surroundings: Surroundings {
        let all = ["COUNTERSIGN_DB": database, "COUNTERSIGN_USER": "li.na"].merging(variables) { _, own in own }
        let (terminal, columns) = (terminal, columns)
        return Surroundings(
            variable: { all[$0] }, userName: { "nobody" }, isTerminal: { terminal.contains($0) },
            columns: { columns }, localOffset: { _ in 8 * 3600 },
            write: { [transcript] stream, text in
                transcript.lines.withLock { stream == .output ? ($0.output += text) : ($0.error += text) }
            },
            readLine: { [transcript] in transcript.lines.withLock { $0.input.isEmpty ? nil : $0.input.removeFirst() } },
            readInput: { [transcript] in Array(transcript.lines.withLock { $0.input.joined(separator: "\n") }.utf8) },
            stopRequested: {})
    }
}

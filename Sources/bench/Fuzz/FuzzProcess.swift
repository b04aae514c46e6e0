internal import Foundation

/// Runs a stretch of cases in a process of its own, again behind every case that ends it.
struct FuzzProcess {
    let seed: UInt64
    let cases: Range<Int>
    let patience: Duration

    struct Outcome {
        var blocks: [FuzzBlock] = []
        var faults: [(number: Int, text: String)] = []
    }

    func run() async throws -> Outcome {
        var outcome = Outcome()
        var next = cases.lowerBound
        while next < cases.upperBound {
            guard let stopped = try await attempt(next..<cases.upperBound, &outcome) else { break }
            outcome.faults.append(stopped)
            // The rest of its block is left out: the digest is of no use any more.
            next = (stopped.number / FuzzBlock.size + 1) * FuzzBlock.size
        }
        return outcome
    }

    /// The case that ended the process, with the way it did.
    private func attempt(_ cases: Range<Int>, _ outcome: inout Outcome) async throws -> (number: Int, text: String)? {
        let folder = FileManager.default.temporaryDirectory
        let progress = folder.appending(path: "fuzz-\(UUID().uuidString)").path
        let output = progress + ".out"
        defer { for path in [progress, output] { try? FileManager.default.removeItem(atPath: path) } }
        guard FileManager.default.createFile(atPath: output, contents: nil),
            let sink = FileHandle(forWritingAtPath: output)
        else { throw SampleFailure(description: "cannot write \(output)") }
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "fuzz-worker", "--seed", "\(seed)", "--from", "\(cases.lowerBound)", "--to", "\(cases.upperBound)",
            "--progress", progress,
        ]
        process.standardOutput = sink
        // A crash is told by the number of its case; a backtrace each time would take longer than the cases.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        try process.run()
        let isHung = try await wait(for: process, progress)
        try read(output, &outcome)
        if !isHung, process.terminationStatus == 0, process.terminationReason == .exit { return nil }
        let end = isHung ? "does not end" : "ends the process (signal \(process.terminationStatus))"
        return (Self.number(in: progress) ?? cases.lowerBound, end)
    }

    /// Waits for the end, or until one case has run for too long: then the process is killed.
    private func wait(for process: Process, _ progress: String) async throws -> Bool {
        var (number, since) = (-1, ContinuousClock.now)
        while process.isRunning {
            try await Task.sleep(for: .milliseconds(50))
            let current = Self.number(in: progress) ?? -1
            if current != number { (number, since) = (current, .now) }
            if ContinuousClock.now - since > patience {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                return true
            }
        }
        return false
    }

    private static func number(in progress: String) -> Int? {
        (try? String(contentsOfFile: progress, encoding: .utf8))?.split(separator: "\n").first.flatMap { Int($0) }
    }

    private func read(_ output: String, _ outcome: inout Outcome) throws {
        for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n") {
            if let block = FuzzBlock(line: line) { outcome.blocks.append(block) }
            let words = line.split(separator: " ", maxSplits: 2)
            if words.count == 3, words[0] == "fault", let number = Int(words[1]) {
                outcome.faults.append((number, String(words[2])))
            }
        }
    }
}

internal import ArgumentParser
internal import FEEL
internal import Foundation

/// Random and mutated expressions, cells and tables over random values: no crash, no hang, no answer that depends on the
/// machine, and all ways to an answer agree.
struct FuzzCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz",
        abstract: "Random expressions, cells and tables under a small budget; ends with a digest of every answer.")

    @Option(help: "How many.")
    var count = 1_000_000

    @Option(help: "What they are made of; the same seed gives the same cases.")
    var seed: UInt64 = 1

    @Option(help: "Processes at once.")
    var jobs = 2

    @Option(help: "Seconds after which a case counts as hung.")
    var patience = 30

    @Option(name: .customLong("case"), help: "Shows one case of the seed instead.")
    var number: Int?

    func run() async throws {
        guard FuzzBuiltIn.missing.isEmpty else {
            throw SampleFailure(description: "not called: \(FuzzBuiltIn.missing.joined(separator: ", "))")
        }
        if let number { return show(FuzzCase(number: number, seed: seed)) }
        let start = ContinuousClock.now
        let outcome = try await campaign()
        report(outcome, ContinuousClock.now - start)
        if !outcome.faults.isEmpty { throw ExitCode.failure }
    }

    private func campaign() async throws -> FuzzProcess.Outcome {
        let stretch = 10 * FuzzBlock.size
        var stretches = stride(from: 0, to: count, by: stretch).map { $0..<min(count, $0 + stretch) }.makeIterator()
        return try await withThrowingTaskGroup(of: FuzzProcess.Outcome.self) { group in
            func add() {
                guard let cases = stretches.next() else { return }
                let process = FuzzProcess(seed: seed, cases: cases, patience: .seconds(patience))
                group.addTask { try await process.run() }
            }
            for _ in 0..<max(1, jobs) { add() }
            var whole = FuzzProcess.Outcome()
            for try await outcome in group {
                whole.blocks += outcome.blocks
                whole.faults += outcome.faults
                add()
            }
            whole.blocks.sort { $0.index < $1.index }
            whole.faults.sort { $0.number < $1.number }
            return whole
        }
    }

    private func report(_ outcome: FuzzProcess.Outcome, _ elapsed: Duration) {
        for (number, text) in outcome.faults.prefix(20) {
            print("case \(number): \(text)\n    \(FuzzCase(number: number, seed: seed).source)")
        }
        // Digests of the beginnings too: a short run elsewhere can be held against a long one here.
        var digest = FuzzDigest()
        for (position, block) in outcome.blocks.enumerated() {
            digest.add(block.digest)
            let done = min(count, (position + 1) * FuzzBlock.size)
            if Self.isRound(done), done < count { print("digest of the first \(done): \(hex(digest))") }
        }
        let compiled = outcome.blocks.reduce(0) { $0 + $1.compiled }
        let valued = outcome.blocks.reduce(0) { $0 + $1.valued }
        print("\(compiled) expressions and cells compiled, \(valued) answers other than null")
        if let slowest = outcome.blocks.map(\.slowest).max(by: { $0.microseconds < $1.microseconds }) {
            let steps = outcome.blocks.map(\.steps).max() ?? 0
            print(
                "most steps of one evaluation: \(steps) of \(FuzzCase.budget.steps); "
                    + "slowest case: \(slowest.number), \(slowest.microseconds) µs")
        }
        print("\(count) cases of seed \(seed) in \(elapsed.components.seconds) s, \(outcome.faults.count) faults")
        print("digest: \(hex(digest))")
    }

    private func hex(_ digest: FuzzDigest) -> String {
        let digits = String(digest.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// 1, 2 or 5 with zeros.
    private static func isRound(_ number: Int) -> Bool {
        var rest = number
        while rest % 10 == 0 { rest /= 10 }
        return [1, 2, 5].contains(rest)
    }

    private func show(_ fuzz: FuzzCase) {
        print(fuzz.source)
        print("cell: \(fuzz.tests)")
        for (name, value) in zip(fuzz.scope.names, fuzz.slots) { print("    \(name.name) = \(FEELText.of(value))") }
        let compilation = FEELCompiler.expression(fuzz.source, scope: fuzz.scope)
        for diagnostic in compilation.diagnostics { print("\(diagnostic)") }
        let run = FuzzRun(fuzz)
        if let expression = compilation.expression {
            let evaluation = expression.evaluate(in: fuzz.slots, budget: FuzzCase.budget, zones: FuzzZones())
            print("= \(FEELText.of(evaluation.value, limit: 500)) in \(evaluation.steps) steps")
            for diagnostic in evaluation.diagnostics { print("\(diagnostic)") }
        }
        print("digest \(hex(run.digest)), faults: \(run.faults)")
    }
}

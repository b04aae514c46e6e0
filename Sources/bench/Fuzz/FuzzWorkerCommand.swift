internal import ArgumentParser
internal import Foundation

/// One process of `bench fuzz`: cases from one number to another, with the running number kept in a file, so that a
/// crash has a name.
struct FuzzWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz-worker", abstract: "One process of `bench fuzz`.", shouldDisplay: false)

    @Option var seed: UInt64
    @Option var from: Int
    @Option var to: Int
    @Option var progress: String

    func run() throws {
        guard FileManager.default.createFile(atPath: progress, contents: nil),
            let file = FileHandle(forWritingAtPath: progress)
        else { throw SampleFailure(description: "cannot write \(progress)") }
        var number = from
        while number < to {
            var block = FuzzBlock(index: number / FuzzBlock.size)
            let end = min(to, (block.index + 1) * FuzzBlock.size)
            while number < end {
                try file.seek(toOffset: 0)
                file.write(Data("\(number)\n".utf8))
                let start = ProcessorTime.ofThisThread
                let run = FuzzRun(FuzzCase(number: number, seed: seed))
                let used = (ProcessorTime.ofThisThread - start).components
                block.add(run, microseconds: Int(used.seconds * 1_000_000 + used.attoseconds / 1_000_000_000_000))
                for fault in run.faults { print("fault \(number) \(fault)") }
                number += 1
            }
            print(block.line)
        }
    }
}

import Core
import Testing
import YAML

@testable import Definitions

struct MutationTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `whatever is changed in a file, it compiles or says why not, within the file`(_ seed: UInt64) throws {
        let original = Array(try Fixtures.text("Sound/online-credit.yaml").utf8)
        var random = SplitMix64(seed: seed)
        for round in 0..<60 {
            let mutant = mutated(original, &random)
            let compilation = DefinitionCompiler.compile(mutant, name: "mutant")
            let errors = compilation.diagnostics.filter { $0.severity == .error }
            #expect((compilation.workflow == nil) == !errors.isEmpty, "seed \(seed), round \(round)")
            #expect(
                compilation.diagnostics.allSatisfy { $0.range.start.line <= compilation.source.lineCount },
                "seed \(seed), round \(round)")
            #expect(
                compilation.diagnostics.allSatisfy { Catalogue.entry(for: $0.code) != nil },
                "seed \(seed), round \(round)")
        }
    }

    /// Cuts, doubles or changes a few bytes, or moves a line.
    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(bytes[place], at: place)
            case 2: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
            default:
                let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                var moved = lines
                moved.swapAt(
                    Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
                bytes = Array(moved.joined(separator: [UInt8(ascii: "\n")]))
            }
        }
        return bytes
    }
}

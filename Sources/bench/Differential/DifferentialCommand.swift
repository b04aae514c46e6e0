internal import ArgumentParser
internal import FEEL

/// Evaluates expressions whose results another program has worked out: one JSON object a line on standard input, with
/// the source as `expr` and the result, as FEEL writes it, as `expected`.
struct DifferentialCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differential",
        abstract: "Holds expressions against results from elsewhere (scripts/differential: from Python).")

    @Option(help: "How many differences are shown.")
    var show = 20

    func run() throws {
        var (passed, failed) = (0, 0)
        while let line = readLine() {
            guard let entry = try? JSONReader.read(Array(line.utf8)), let source = entry["expr"].asString,
                let expected = entry["expected"].asString
            else { throw SampleFailure(description: "this is no line of the kind: \(line.prefix(200))") }
            let found = Self.text(of: source)
            if found == expected {
                passed += 1
                continue
            }
            failed += 1
            if failed <= show {
                print("\(source)\n    gives    \(found.prefix(500))\n    expected \(expected.prefix(500))")
            }
        }
        print("\(passed) passed, \(failed) failed")
        if failed > 0 || passed == 0 { throw ExitCode.failure }
    }

    /// The value as FEEL writes it.
    private static func text(of source: String) -> String {
        let compilation = FEELCompiler.expression(source, scope: NameScope())
        guard let expression = compilation.expression else {
            return "refused: \(compilation.diagnostics.first.map { "\($0)" } ?? "")"
        }
        return FEELText.of(expression.evaluate(in: [], zones: SystemZones.shared).value)
    }
}

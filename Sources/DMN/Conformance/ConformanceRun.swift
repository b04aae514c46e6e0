package import Core
import Definitions
package import FEEL

/// Runs the cases of a suite, each against its model.
package struct ConformanceRun {
    private let suite: ConformanceSuite
    private let load: (String) throws(Refusal) -> [UInt8]
    private let terms: EvaluationTerms
    private var compiled: [[String]: DecisionModel.Compilation] = [:]

    /// - Parameters:
    ///   - terms: the budget of each decision, the moment, the zones.
    ///   - load: the bytes of a model, by its path as the suite has it.
    package init(
        _ suite: ConformanceSuite, on terms: EvaluationTerms,
        load: @escaping (String) throws(Refusal) -> [UInt8]
    ) {
        self.suite = suite
        self.terms = terms
        self.load = load
    }

    /// Runs all cases, in the order of the suite.
    package mutating func report() throws(Refusal) -> ConformanceReport {
        var results: [ConformanceReport.CaseResult] = []
        results.reserveCapacity(suite.cases.count)
        for `case` in suite.cases { results.append(try result(of: `case`)) }
        return ConformanceReport(results: results)
    }

    private mutating func result(of case: ConformanceSuite.Case) throws(Refusal) -> ConformanceReport.CaseResult {
        let compilation = try compilation(of: `case`)
        var failures: [ConformanceReport.Failure] = []
        var isExplained = true
        for expectation in `case`.results {
            let (value, diagnostics) = given(expectation.decision, `case`, compilation)
            if expectation.isError, !diagnostics.contains(where: Self.explains) { isExplained = false }
            if ValueComparison(zones: terms.zones).agree(expectation.value, value) { continue }
            failures.append(
                ConformanceReport.Failure(
                    decision: expectation.decision, expected: expectation.value, given: value,
                    diagnostics: diagnostics))
        }
        return ConformanceReport.CaseResult(case: `case`, failures: failures, isExplained: isExplained)
    }

    /// That an input is missing says nothing of why a decision has no value.
    private static func explains(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.code != DMNCode.missingInput.rawValue && diagnostic.code != DMNCode.unknownInput.rawValue
    }

    /// What the model gives for a decision. A model that cannot be read gives null, with its diagnostics.
    private func given(
        _ decision: String, _ case: ConformanceSuite.Case, _ compilation: DecisionModel.Compilation
    ) -> (Value, [Diagnostic]) {
        guard let model = compilation.model else { return (.null, compilation.checked.flatMap(\.diagnostics)) }
        do throws(Refusal) {
            guard let service = `case`.service else {
                let run = try model.run(decision: decision, inputs: `case`.inputs, on: terms)
                return (run.value, run.findings.map(\.diagnostic))
            }
            let run = try model.run(service: service, inputs: `case`.inputs, on: terms)
            // What one decision gives is the value of the service, and of its type.
            let several = model.outputs(ofService: service).count > 1
            return (several ? run.value[decision] : run.value, run.findings.map(\.diagnostic))
        } catch {
            return (.null, [])
        }
    }

    // MARK: Models

    private mutating func compilation(of case: ConformanceSuite.Case) throws(Refusal) -> DecisionModel.Compilation {
        let paths = [`case`.model] + (`case`.others.isEmpty ? imports(of: `case`.model) : `case`.others)
        if let known = compiled[paths] { return known }
        var files: [DMNFile] = []
        for path in paths { files.append(DMNFile(name: path, bytes: try load(path))) }
        let compilation = DecisionModel.compile(files[0], imports: Array(files.dropFirst()))
        compiled[paths] = compilation
        return compilation
    }

    /// The models that a model imports, and those that they import: of several with the namespace the one in the folder.
    private func imports(of model: String) -> [String] {
        var (found, open): ([String], [String]) = ([], [model])
        while let next = open.popLast() {
            for namespace in suite.models[next]?.imports ?? [] {
                let candidates = suite.models.filter { $0.value.namespace == namespace }.keys.sorted()
                guard let path = candidates.first(where: { Self.folder($0) == Self.folder(model) }) ?? candidates.first,
                    path != model, !found.contains(path)
                else { continue }
                found.append(path)
                open.append(path)
            }
        }
        return found
    }

    private static func folder(_ path: String) -> Substring {
        path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
}

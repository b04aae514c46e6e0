import Core
import Definitions
import Foundation
import Testing

@testable import DMN
@testable import FEEL

/// The cases of the standard's Technology Compatibility Kit, where this machine has them: they are not ours to ship.
///
/// `COUNTERSIGN_CASES` names the folder that they are in; without it, `../shared/cases`.
@Suite struct KitTests {
    private static let folder: URL = {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { file, _ in file.deletingLastPathComponent() }
        let cases = ProcessInfo.processInfo.environment["COUNTERSIGN_CASES"].map { URL(filePath: $0) }
        return (cases ?? root.appending(path: "../shared/cases")).appending(path: "dmn-tck")
    }()

    private static var isHere: Bool {
        ["cases.json.gz", "models.tar.gz"].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }
    }

    @Test(.enabled(if: isHere, "the standard's own cases are not here"))
    func `passes the standard's own cases`() throws {
        let folder = Self.folder
        let models = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: models) }
        _ = try Self.output(["tar", "-xzf", folder.appending(path: "models.tar.gz").path, "-C", models.path])
        let suite = try ConformanceSuite.read(
            try Self.output(["gzip", "-dc", folder.appending(path: "cases.json.gz").path]))
        let terms = EvaluationTerms(now: DateTime("2026-11-26T10:00:00Z"), zones: SystemZones.shared)
        var run = ConformanceRun(suite, on: terms) { path throws(Refusal) in
            guard let data = try? Data(contentsOf: models.appending(path: path)) else {
                throw Refusal("conformance.model", .notFound, Message(en: "no model \(path)", zh: "没有模型 \(path)"))
            }
            return Array(data)
        }
        let report = try run.report()
        let total = report.total
        let text = Comment(rawValue: report.text(failures: true))
        #expect(report.levels.first { $0.name.hasSuffix("-2") }?.count.failed == 0, text)
        #expect(Double(total.passed) >= 0.994 * Double(total.all), text)
        // Functions of other languages are refused by name: their cases are the only ones that may fail.
        let failures = report.results.flatMap(\.failures)
        #expect(failures.allSatisfy { $0.diagnostics.contains { $0.code == "feel.external" } }, text)
        #expect(report.unexplained.isEmpty, text)
    }

    private static func output(_ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(data)
    }
}

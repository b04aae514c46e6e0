import Core
import Definitions
import Foundation
import Simulation
import Testing
import YAML

struct ShippedWorkflowsTests {
    @Test(arguments: ["online-credit", "remote-office", "supply-requisition"])
    func `every scenario of a shipped workflow passes, and together they go everywhere`(_ name: String) async throws {
        let scratch = try Scratch()
        let reports = await scratch.runner.run(files: [try Checkout.path("Workflows/\(name).test.yaml")])
        let report = try #require(reports.first)
        #expect(report.mistakes.flatMap(\.diagnostics).map(Shown.text) == [])
        #expect(report.scenarios.flatMap(\.failures).map(Shown.text) == [])
        let coverage = try #require(report.coverage)
        #expect(coverage.missing.map(Shown.text) == [])
        #expect(coverage.steps.total > 10 && coverage.transitions.total > coverage.steps.total / 2)
        #expect(report.passed && coverage.isFull)
    }
}

/// A diagnostic in one line, so that a failed expectation reads well.
enum Shown {
    static func text(_ diagnostic: Diagnostic) -> String {
        let file = diagnostic.file.split(separator: "/").last ?? ""
        let hint = diagnostic.hint.map { " (\($0.en))" } ?? ""
        return "\(file):\(diagnostic.range.start): \(diagnostic.code): \(diagnostic.message.en)\(hint)"
    }
}

/// The folder with `Workflows` above this file.
enum Checkout {
    static func path(_ name: String) throws -> String {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let path = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

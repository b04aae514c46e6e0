import Core
import Definitions
import Foundation
import Simulation
import Testing
import YAML

struct ShippedWorkflowsTests {
    static let files = Checkout.scenarioFiles()

    @Test func `there are scenarios of the bank's three workflows`() {
        #expect(Self.files.isSuperset(of: ["online-credit", "remote-office", "supply-requisition"]))
    }

    @Test(arguments: files.sorted())
    func `every scenario of a shipped workflow passes, and together they go everywhere`(_ name: String) async throws {
        let scratch = try Scratch()
        let reports = await scratch.runner.run(files: [try Checkout.path("Workflows/\(name).test.yaml")])
        let report = try #require(reports.first)
        #expect(report.mistakes.flatMap(\.diagnostics).map(Shown.text) == [])
        #expect(report.scenarios.flatMap(\.failures).map(Shown.text) == [])
        let coverage = try #require(report.coverage)
        #expect(coverage.missing.map(Shown.text) == [])
        #expect(coverage.steps.covered == coverage.steps.total && coverage.steps.total > 5)
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

    /// The names of the workflows that have scenarios.
    static func scenarioFiles() -> Set<String> {
        guard let folder = try? path("Workflows"),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return [] }
        return Set(names.filter { $0.hasSuffix(".test.yaml") }.map { String($0.dropLast(".test.yaml".count)) })
    }
}

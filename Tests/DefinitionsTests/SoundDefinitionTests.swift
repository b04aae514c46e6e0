import Core
import FEEL
import Foundation
import Testing

@testable import Definitions

struct SoundDefinitionTests {
    @Test(arguments: Fixtures.names(in: "Sound"))
    func `a sound definition compiles without a word`(_ path: String) throws {
        let compilation = DefinitionCompiler.compile(try Fixtures.text(path), name: path)
        let report = DiagnosticReport.render([compilation.checked], as: .text, in: .en)
        #expect(report.isEmpty, Comment(rawValue: report))
        #expect(compilation.workflow != nil)
    }

    @Test func `the workflows of the house compile without a word`() throws {
        let folder = Fixtures.root.appending(path: "Workflows")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") && !$0.hasSuffix(".map.yaml")
        }
        #expect(names.count >= 4)
        for name in names.sorted() {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let compilation = DefinitionCompiler.compile(text, name: name)
            let report = DiagnosticReport.render([compilation.checked], as: .text, in: .en)
            #expect(report.isEmpty, Comment(rawValue: report))
        }
    }
}

import Core
import FEEL
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
}

import Core
import FEEL
import Foundation
import Testing
import YAML

@testable import Definitions

struct ReferenceTests {
    @Test func `the page of the language is up to date`() throws {
        try Recording(path: "docs/language.md").check(LanguageReference.markdown())
    }

    @Test func `the page of diagnostics is up to date`() throws {
        try Recording(path: "docs/diagnostics.md").check(DiagnosticsPage.markdown())
    }

    @Test func `the schema is up to date`() throws {
        try Recording(path: "docs/workflow.schema.json").check(WorkflowSchema.json())
    }

    @Test func `every code of every room is in the catalogue, once`() {
        let codes =
            DiagnosticCode.allCases.map(\.rawValue) + YAMLRefusal.allCases.map(\.rawValue)
            + FEELCode.allCases.map(\.rawValue)
        #expect(Catalogue.entries.map(\.code).sorted() == codes.sorted())
    }

    @Test func `the schema is JSON and every reference in it leads somewhere`() throws {
        let schema = try #require(
            JSONSerialization.jsonObject(with: Data(WorkflowSchema.json().utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for reference in references(in: schema) {
            #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
        }
    }

    @Test(arguments: TableID.allCases)
    func `every key says what it is and shows itself`(_ id: TableID) throws {
        for key in id.table.keys where key.isSupported {
            #expect(!key.doc.en.isEmpty && !key.doc.zh.isEmpty)
            let parse = YAMLParser.parse(key.example.replacingOccurrences(of: "…", with: "x"), name: key.name)
            if key.name != "rules" { #expect(parse.soundRoot?[key.name] != nil, "\(id.rawValue): \(key.example)") }
        }
    }

    private func references(in tree: Any) -> [String] {
        switch tree {
        case let members as [String: Any]:
            members.flatMap { key, value in
                key == "$ref" ? [value as? String].compactMap { $0 } : references(in: value)
            }
        case let elements as [Any]: elements.flatMap(references)
        default: []
        }
    }
}

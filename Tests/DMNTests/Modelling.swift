import Core
import Definitions
import FEEL
import Testing

@testable import DMN

/// Small models for tests, written as their elements without the frame around them.
enum Modelling {
    static func source(_ elements: String, namespace: String = "urn:test", version: DMNVersion = .v1_5) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="\(version.rawValue)" xmlns:modeler="urn:modeler" name="test" namespace="\(namespace)">
            \(elements)
            </definitions>
            """.utf8)
    }

    static func compile(_ elements: String, imports: [DMNFile] = []) -> DecisionModel.Compilation {
        DecisionModel.compile(DMNFile(name: "test.dmn", bytes: source(elements)), imports: imports)
    }

    /// The model of elements without mistakes.
    static func model(_ elements: String, imports: [DMNFile] = []) throws -> DecisionModel {
        let compilation = compile(elements, imports: imports)
        let errors = compilation.checked.flatMap(\.diagnostics).filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
        return try #require(compilation.model)
    }

    /// The codes of everything that is found in elements.
    static func codes(_ elements: String, imports: [DMNFile] = []) -> [String] {
        compile(elements, imports: imports).checked.flatMap(\.diagnostics).map(\.code)
    }

    /// A decision with a literal expression.
    static func decision(
        _ name: String, _ text: String, type: String? = nil, requires: [String] = [], knowledge: [String] = []
    ) -> String {
        let requirements =
            requires.map { "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>" }
            + knowledge.map { "<knowledgeRequirement><requiredKnowledge href=\"#\($0)\"/></knowledgeRequirement>" }
        return """
            <decision name="\(name)" id="\(name)">
              <variable name="\(name)"\(type.map { " typeRef=\"\($0)\"" } ?? "")/>
              \(requirements.joined())
              <literalExpression><text>\(text)</text></literalExpression>
            </decision>
            """
    }

    static func input(_ name: String, _ type: String? = nil) -> String {
        """
        <inputData name="\(name)" id="\(name)">
          <variable name="\(name)"\(type.map { " typeRef=\"\($0)\"" } ?? "")/>
        </inputData>
        """
    }

    /// A decision without requirements whose logic is an element.
    static func logic(_ element: String, type: String? = nil) -> String {
        """
        <decision name="D" id="D">
          <variable name="D"\(type.map { " typeRef=\"\($0)\"" } ?? "")/>
          \(element)
        </decision>
        """
    }

    static func text(_ source: String) -> String { "<literalExpression><text>\(source)</text></literalExpression>" }
}

extension DecisionModel {
    /// The value of a decision, as FEEL writes it.
    func shown(_ decision: String, _ inputs: Context = .empty) throws -> String {
        ValueText.brief(try run(decision: decision, inputs: inputs).value, limit: 400)
    }

    func codes(_ decision: String, _ inputs: Context = .empty) throws -> [String] {
        try run(decision: decision, inputs: inputs).findings.map(\.diagnostic.code)
    }
}

package import Core
package import FEEL

/// The cases of the standard's Technology Compatibility Kit, as one file.
package struct ConformanceSuite: Sendable {
    /// The models that cases name, by path.
    package let models: [String: Model]
    package let cases: [Case]

    /// What a model says of itself, so that imports are found without reading every model.
    package struct Model: Sendable {
        package let namespace: String
        /// The namespaces that it imports.
        package let imports: [String]
    }

    package struct Case: Sendable {
        package let level: String
        package let folder: String
        package let id: String
        /// The path of the model.
        package let model: String
        /// The paths of further models that it imports.
        package let others: [String]
        /// The decision service that is run; nil where decisions are.
        package let service: String?
        package let inputs: Context
        package let results: [Expectation]

        /// Whether a value other than null is expected: an engine that always answers null passes all other cases.
        package var expectsValue: Bool { results.contains { !$0.value.isNull } }
        /// Whether a diagnostic is expected that says why there is no value.
        package var expectsError: Bool { results.contains(where: \.isError) }
    }

    /// What a decision is expected to give.
    package struct Expectation: Sendable {
        package let decision: String
        package let value: Value
        package let isError: Bool
    }

    /// Reads a case file: `{models: {path: {namespace, imports}}, cases: [{level, folder, id, model, …}]}`.
    package static func read(_ bytes: [UInt8]) throws(Refusal) -> ConformanceSuite {
        let value: Value
        do throws(JSONError) {
            value = try JSONReader.read(bytes, limits: JSONReader.Limits(bytes: 256 << 20))
        } catch {
            throw Refusal(
                "conformance.json", .invalid,
                Message(en: "the cases are not JSON: \(error)", zh: "用例文件不是 JSON：\(error)"))
        }
        return try CaseReader.suite(value)
    }
}

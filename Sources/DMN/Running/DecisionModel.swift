import Core
package import Definitions
import FEEL
import YAML

/// A file of a decision model, as it is on disk.
package struct DMNFile: Sendable {
    /// The name that diagnostics show.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A decision model, compiled once and run any number of times.
package struct DecisionModel: Sendable {
    /// The elements of all files.
    let elements: [ModelElement]
    /// The place of each element in an order in which it comes after all that it requires.
    let rank: [Int]
    let map: SourceMap
    /// The files that the model's own file imports, and under which prefixes.
    let imports: [ModelSet.Link]
    /// The name of the model, as its first file gives it.
    package let name: String
    /// The version of the standard that the first file is written in.
    package let version: DMNVersion

    /// What came of compiling a model.
    package struct Compilation: Sendable {
        /// Nil where a file could not be read at all. Decisions with errors are in the model; their value is null.
        package let model: DecisionModel?
        /// Everything found, file by file in the order of the text.
        package let checked: [CheckedFile]

        package var hasErrors: Bool { checked.contains(where: \.hasErrors) }
    }

    /// How many files a model may be made of.
    package static let maximumFiles = 64

    /// Compiles a model.
    /// - Parameters:
    ///   - file: the model to run.
    ///   - imports: the files that it and they may import, in any order; those that nothing imports do no harm.
    package static func compile(_ file: DMNFile, imports: [DMNFile] = []) -> Compilation {
        ModelLoading(file, imports: imports).compilation()
    }

    /// The name of an element as the model's own file knows it: `prefix.Name` for one of an import.
    func fullName(of element: ModelElement) -> String {
        let prefix = imports.first { $0.file == element.file }?.prefix ?? ""
        return prefix.isEmpty || element.file == 0 ? element.name : "\(prefix).\(element.name)"
    }

    /// What is given for an element: by its name, or in a context under the prefix of its import.
    func given(_ element: ModelElement, in inputs: Context) -> (name: String, value: Value)? {
        if element.file != 0, let prefix = imports.first(where: { $0.file == element.file })?.prefix,
            let inside = inputs[prefix]?.asContext?[element.name]
        {
            return (prefix, inside)
        }
        return inputs[element.name].map { (element.name, $0) }
    }

    /// A diagnostic about an element; without one about the model as a whole.
    func diagnostic(
        _ code: DMNCode, _ severity: Diagnostic.Severity, _ element: ModelElement?, _ message: Message,
        hint: Message? = nil
    ) -> Diagnostic {
        let offset = element?.offset ?? 0
        let (file, range) = map.range(offset..<offset)
        return Diagnostic(
            code: code.rawValue, severity: severity, file: map.sources[file].name, range: range, message: message,
            hint: hint)
    }

    /// The decisions of the model's own file, in the order in which they stand there.
    package var decisions: [String] {
        elements.filter { $0.file == 0 && $0.isDecision }.map(\.name)
    }

    /// The decision services of the model's own file.
    package var services: [String] {
        elements.filter { element in
            if case .service = element.logic { element.file == 0 } else { false }
        }.map(\.name)
    }

    /// The decisions that a service of the model's own file gives the values of.
    package func outputs(ofService name: String) -> [String] {
        for element in elements where element.file == 0 && element.name == name {
            if case .service(let plan) = element.logic { return plan.outputs.map { elements[$0].name } }
        }
        return []
    }

    /// The data that the model's decisions need from outside, those of imported models among it.
    package var inputs: [String] {
        elements.filter { element in if case .input = element.logic { true } else { false } }.map(\.name)
    }
}

extension ModelElement {
    var isDecision: Bool {
        switch logic {
        case .decision, .undecided, .broken: true
        case .input, .function, .service: false
        }
    }
}

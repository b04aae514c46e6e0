import Core
import Definitions
import FEEL
import YAML

/// Reads the files of a model and compiles it.
struct ModelLoading {
    private let files: [DMNFile]
    private let findings = DMNFindings()

    init(_ file: DMNFile, imports: [DMNFile]) {
        files = [file] + imports.prefix(DecisionModel.maximumFiles - 1)
    }

    func compilation() -> DecisionModel.Compilation {
        let read = files.enumerated().map { number, file in self.read(file, number) }
        guard let main = read[0] else { return DecisionModel.Compilation(model: nil, checked: checked) }
        // A file that cannot be read has its diagnostic, and is none that can be imported.
        let present = read.map { $0 ?? ModelFile(version: .v1_5, namespace: "", name: "", prefixes: [:]) }
        let set = ModelSet(present, findings: findings)
        let (elements, rank) = ModelCompiler(set, findings: findings).elements()
        let model = DecisionModel(
            elements: elements, rank: rank, map: findings.map, imports: set.links[0], name: main.name,
            version: main.version)
        return DecisionModel.Compilation(model: model, checked: checked)
    }

    private func read(_ file: DMNFile, _ number: Int) -> ModelFile? {
        let outcome = XMLReader.read(file.bytes)
        let source = YAMLSource(name: file.name, text: String(decoding: outcome.bytes, as: UTF8.self))
        let reading = FileReading(file: findings.map.add(source, bytes: outcome.bytes.count), findings: findings)
        switch outcome.tree {
        case .success(let tree): return ModelReader(reading: reading).model(tree)
        case .failure(let refusal):
            reading.error(refusal.code, refusal.offset, refusal.message, hint: refusal.hint)
            return nil
        }
    }

    private var checked: [CheckedFile] {
        findings.map.sources.enumerated().map { number, source in
            let own = findings.diagnostics.filter { $0.file == source.name }.enumerated()
                .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            return CheckedFile(source: source, diagnostics: own.map(\.element))
        }
    }
}

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

    /// A model whose names and types are known.
    struct Loaded {
        let main: ModelFile
        let set: ModelSet
        let compiler: ModelCompiler
    }

    /// Reads the files; nil where the main one cannot be read.
    func load() -> Loaded? {
        let read = files.enumerated().map { number, file in self.read(file, number) }
        guard let main = read[0] else { return nil }
        // A file that cannot be read has its diagnostic, and is none that can be imported.
        let present = read.map { $0 ?? ModelFile(version: .v1_5, namespace: "", name: "", prefixes: [:]) }
        let set = ModelSet(present, findings: findings)
        return Loaded(main: main, set: set, compiler: ModelCompiler(set, findings: findings))
    }

    func compilation() -> DecisionModel.Compilation {
        guard let loaded = load() else { return DecisionModel.Compilation(model: nil, checked: checked) }
        let compiled = loaded.compiler.compiled()
        let model = DecisionModel(
            elements: compiled.elements, rank: compiled.rank, map: findings.map, imports: loaded.set.links[0],
            name: loaded.main.name, version: loaded.main.version)
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

    /// What has been found in each file.
    var checked: [CheckedFile] {
        findings.map.sources.enumerated().map { number, source in
            let own = findings.diagnostics.filter { $0.file == source.name }.enumerated()
                .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            return CheckedFile(source: source, diagnostics: own.map(\.element))
        }
    }
}

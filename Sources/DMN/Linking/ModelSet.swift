import Core
import Definitions
import FEEL

/// The files of a model, and which of them each imports under which prefix.
struct ModelSet: Sendable {
    /// A file as another one sees it.
    struct Link: Sendable {
        let prefix: String
        /// The number of the imported file.
        let file: Int
    }

    let files: [ModelFile]
    /// What each file imports.
    let links: [[Link]]

    init(_ files: [ModelFile], findings: DMNFindings) {
        self.files = files
        var links: [[Link]] = []
        for file in files {
            links.append(file.imports.compactMap { Self.link($0, files, findings) })
            Self.refuseRepeated(file.imports, findings)
        }
        self.links = links
    }

    /// The prefix under which a file sees another; nil where it does not import it.
    func prefix(of imported: Int, in file: Int) -> String? { links[file].first { $0.file == imported }?.prefix }

    private static func link(_ found: ModelImport, _ files: [ModelFile], _ findings: DMNFindings) -> Link? {
        guard isModel(found.importType) else {
            // Schemas and the like: nothing of theirs can be used by an expression.
            findings.add(
                .unknownImport, .warning, found.prefix.offset,
                Message(
                    en: "an import of \(found.importType) is passed over; only decision models are read",
                    zh: "已忽略 \(found.importType) 的导入；只读取决策模型"))
            return nil
        }
        if let file = files.firstIndex(where: { $0.namespace == found.namespace }) {
            return Link(prefix: found.prefix.text, file: file)
        }
        findings.add(
            .unknownImport, .error, found.prefix.offset,
            Message(
                en: "the imported model \(found.namespace) is not among the files",
                zh: "给出的文件中没有被导入的模型 \(found.namespace)"),
            hint: Message(en: "give the file of that model too", zh: "请同时给出该模型的文件"))
        return nil
    }

    /// Modelers that leave the type out mean a decision model.
    private static func isModel(_ type: String) -> Bool {
        type.isEmpty || type.contains("omg.org/spec/DMN/")
    }

    private static func refuseRepeated(_ imports: [ModelImport], _ findings: DMNFindings) {
        for (position, found) in imports.enumerated()
        where !found.prefix.text.isEmpty
            && imports[..<position].contains(where: { $0.prefix.text == found.prefix.text })
        {
            findings.add(
                .duplicateName, .error, found.prefix.offset,
                Message(en: "two imports are named \(found.prefix.text)", zh: "有两个导入都名为 \(found.prefix.text)"))
        }
    }
}

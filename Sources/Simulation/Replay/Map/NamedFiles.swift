import Core
import Definitions
import YAML

/// The files that a map names, each read once, with what was found in them.
struct NamedFiles {
    let findings: MapFindings
    let plugins: KnownPlugins
    let read: (String) -> [UInt8]?
    private(set) var checked: [CheckedFile] = []

    init(findings: MapFindings, plugins: KnownPlugins, read: @escaping (String) -> [UInt8]?) {
        self.findings = findings
        self.plugins = plugins
        self.read = read
    }

    mutating func workflow(_ node: Node) -> (compilation: Compilation, source: String)? {
        guard let (name, bytes) = bytes(of: node) else { return nil }
        let compilation = DefinitionCompiler.compile(bytes, name: name, plugins: plugins)
        checked.append(compilation.checked)
        return (compilation, String(decoding: bytes, as: UTF8.self))
    }

    mutating func directory(_ node: Node) -> Directory? {
        guard let (name, bytes) = bytes(of: node) else { return nil }
        let loaded = DirectoryLoader.load(bytes, name: name)
        checked.append(loaded.checked)
        return loaded.directory
    }

    /// Where the map is, as the user named it, up to the last `/`.
    private var folder: String {
        let name = findings.source.name
        return name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    }

    private func bytes(of node: Node) -> (name: String, bytes: [UInt8])? {
        guard let name = findings.text(node) else { return nil }
        if let bytes = read(name) { return (folder + name, bytes) }
        findings.error(
            .unreadableFile, node.underlined,
            Message(en: "the file `\(name)` cannot be read", zh: "无法读取文件 `\(name)`"),
            hint: Message(en: "it is looked for beside the map", zh: "在映射文件所在目录中查找"))
        return nil
    }
}

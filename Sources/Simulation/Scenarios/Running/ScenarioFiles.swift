internal import Core
internal import Definitions
internal import Foundation
internal import YAML

/// Finds and reads the files of scenarios.
enum ScenarioFiles {
    struct Mistake: Error {
        let diagnostic: Diagnostic

        init(_ code: ScenarioCode, _ file: String, _ message: Message, hint: Message? = nil) {
            diagnostic = Diagnostic(
                scenario: code, file: file, range: SourceRange(at: .start), message: message, hint: hint)
        }
    }

    static let ending = ".test.yaml"

    static func find(_ path: String) -> Result<[String], Mistake> {
        // What a link leads to counts, not the link.
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: place) else {
            return .failure(missing(path))
        }
        if attributes[.type] as? FileAttributeType == .typeDirectory { return findAll(in: path) }
        if path.hasSuffix(ending) { return .success([path]) }
        let beside = stem(path) + ending
        guard FileManager.default.fileExists(atPath: beside) else {
            let hint = Message(en: "scenarios of \(path) would stand in \(beside)", zh: "\(path) 的场景应写在 \(beside)")
            return .failure(
                Mistake(.noScenarios, path, Message(en: "\(path) has no scenarios", zh: "\(path) 没有场景"), hint: hint))
        }
        return .success([beside])
    }

    private static func findAll(in folder: String) -> Result<[String], Mistake> {
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(ending) }.sorted()
        guard !names.isEmpty else {
            return .failure(
                Mistake(
                    .noScenarios, folder,
                    Message(en: "there is no file *\(ending) in \(folder)", zh: "\(folder) 中没有 *\(ending) 文件")))
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return .success(names.map { base + $0 })
    }

    static func read(_ path: String) -> Result<[UInt8], Mistake> {
        guard let data = FileManager.default.contents(atPath: path) else { return .failure(missing(path)) }
        return .success(Array(data))
    }

    /// A path that is written in a file is meant from there.
    static func path(_ written: String, from file: String) -> String {
        guard !written.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return written }
        return String(file[...slash]) + written
    }

    /// The last part of a path.
    static func name(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// `Workflows/online-credit` of `Workflows/online-credit.test.yaml` and of `Workflows/online-credit.yaml`.
    static func stem(_ path: String) -> String {
        for ending in [ending, ".yaml", ".yml"] where path.hasSuffix(ending) {
            return String(path.dropLast(ending.count))
        }
        return path
    }

    private static func missing(_ path: String) -> Mistake {
        Mistake(.noFile, path, Message(en: "\(path) cannot be read", zh: "无法读取 \(path)"))
    }
}

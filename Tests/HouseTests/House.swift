import Foundation

/// The checkout that these tests were compiled from.
enum House {
    /// Found from this file's real place, so that a package which links to `Tests/HouseTests` checks the same house.
    static let root: URL = {
        var here = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in ["House.swift", "HouseTests", "Tests"] { here.deleteLastPathComponent() }
        return here
    }()

    /// The root as text, without a slash at its end.
    static let rootPath = String(root.path.reversed().drop { $0 == "/" }.reversed())

    /// Every Swift file of ours, the manifest included.
    static let swiftFiles: [SourceFile] =
        (["Package.swift"] + ["Sources", "Plugins", "Tests"].flatMap { files(under: $0) })
        .filter { $0.hasSuffix(".swift") }
        .map { SourceFile(path: $0, text: text(of: $0)) }

    static let manifest = SourceFile(path: "Package.swift", text: text(of: "Package.swift"))

    /// The pages that people read.
    static let pages: [TextFile] =
        (files(under: "docs") + files(under: "Plugins") + files(under: "Workflows") + entries(of: "."))
        .filter { $0.hasSuffix(".md") }
        .map { TextFile(path: $0, text: text(of: $0)) }

    static let scripts: [TextFile] =
        (files(under: "scripts") + files(under: ".ci")).map { TextFile(path: $0, text: text(of: $0)) }

    /// The paths of all files below a folder, relative to the root and in order; none when there is no such folder.
    static func files(under folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let names = (found?.allObjects ?? []).compactMap { $0 as? String }
        return names.map { "\(folder)/\($0)" }.filter { !isFolder($0) }.sorted()
    }

    /// The names of what lies directly in a folder, in order.
    static func entries(of folder: String) -> [String] {
        let path = root.appending(path: folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    static func isFolder(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static func text(of path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }
}

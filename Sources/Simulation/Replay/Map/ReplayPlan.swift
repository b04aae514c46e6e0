package import Core
package import Definitions
internal import Foundation

/// All that a replay needs beside the log: the map, the versions of the workflow and the people.
package struct ReplayPlan: Sendable {
    /// A version of the workflow and when cases begin under it.
    package struct Version: Sendable {
        package let number: Int
        package let workflow: Workflow
        /// The author's text, as it is published into the store.
        package let source: String
        /// Cases that begin at or after this moment begin under the next version; nil for the last.
        package let until: Moment?
    }

    package let map: ReplayMap
    /// In the order in which they were in force. Never empty.
    package let versions: [Version]
    package let directory: Directory

    /// What came of reading a map: nil exactly when one of the files has an error.
    package struct Loaded: Sendable {
        package let plan: ReplayPlan?
        /// The map first, then the files that it names; for the renderers.
        package let files: [CheckedFile]
    }

    /// Reads a map and the files that it names.
    ///
    /// - Parameters:
    ///   - source: the map as it is on disk.
    ///   - name: the file name that diagnostics show.
    ///   - plugins: what is known of those that the workflow runs.
    ///   - read: the bytes of a file that the map names, relative to the map; nil where it cannot be read.
    package static func load(
        _ source: [UInt8], name: String, plugins: KnownPlugins = .none, read: @escaping (_ file: String) -> [UInt8]?
    ) -> Loaded {
        MapLowering(source, name: name, plugins: plugins, read: read).load()
    }

    /// Reads a map on disk, and the files that it names, which are looked for beside it.
    ///
    /// - Throws: `map.unreadable` where there is no map.
    package static func load(mapAt path: String, plugins: KnownPlugins = .none) throws(Refusal) -> Loaded {
        let map = URL(filePath: path)
        guard let source = try? Data(contentsOf: map) else {
            throw Refusal(
                "map.unreadable", .notFound,
                Message(en: "the map \(path) cannot be read", zh: "无法读取映射 \(path)"),
                context: [Refusal.Detail("file", path)])
        }
        let folder = map.deletingLastPathComponent()
        return load(Array(source), name: path, plugins: plugins) { file in
            (try? Data(contentsOf: folder.appending(path: file))).map { Array($0) }
        }
    }

    /// The version under which a case begins.
    package func version(at moment: Moment) -> Version {
        versions.first { version in version.until.map { moment < $0 } ?? true } ?? versions[versions.count - 1]
    }

    package func version(numbered number: Int) -> Version? { versions.first { $0.number == number } }
}

package import Core
package import YAML
import FEEL

/// Reads a directory file: units, people and posts.
package enum DirectoryLoader {
    /// What came of reading one file.
    package struct Loaded: Sendable {
        /// Nil exactly when there is an error among the diagnostics.
        package let directory: Directory?
        package let diagnostics: [Diagnostic]
        package let source: YAMLSource

        /// For the renderers.
        package var checked: CheckedFile { CheckedFile(source: source, diagnostics: diagnostics) }
    }

    /// - Parameters:
    ///   - source: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    package static func load(_ source: [UInt8], name: String) -> Loaded {
        let parse = YAMLParser.parse(source, name: name)
        let findings = Findings(source: parse.source)
        for problem in parse.problems { findings.add(problem) }
        let directory = parse.root.flatMap { DirectoryLowering(findings: findings).lower($0) }
        return Loaded(
            directory: findings.hasErrors ? nil : directory, diagnostics: findings.sorted, source: parse.source)
    }

    package static func load(_ source: String, name: String) -> Loaded {
        load(Array(source.utf8), name: name)
    }
}

import YAML

/// Compiles a workflow file: YAML text to a `Workflow` with all its expressions, or to every mistake in it.
package enum DefinitionCompiler {
    /// - Parameters:
    ///   - source: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    ///   - version: the version that a file without `version:` gets.
    package static func compile(_ source: [UInt8], name: String, version: Int = 1) -> Compilation {
        let parse = YAMLParser.parse(source, name: name)
        let findings = Findings(source: parse.source)
        for problem in parse.problems { findings.add(problem) }
        let lowered = parse.root.flatMap { WorkflowLowering(findings: findings).lower($0, version: version) }
        let diagnostics = findings.sorted
        let isSound = !findings.hasErrors
        return Compilation(
            workflow: isSound ? lowered?.workflow : nil, diagnostics: diagnostics, source: parse.source,
            declaredVersion: isSound ? lowered?.declaredVersion : nil)
    }

    package static func compile(_ source: String, name: String, version: Int = 1) -> Compilation {
        compile(Array(source.utf8), name: name, version: version)
    }
}

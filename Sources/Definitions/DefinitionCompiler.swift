import YAML

/// Compiles a workflow file: YAML text to a `Workflow` with all its expressions, or to every mistake in it.
package enum DefinitionCompiler {
    /// - Parameters:
    ///   - source: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    ///   - version: the version that a file without `version:` gets.
    ///   - analysesTables: whether gaps, overlaps and the like are looked for in decision tables; what has been published
    ///     already must go on, so it is not.
    package static func compile(
        _ source: [UInt8], name: String, version: Int = 1, analysesTables: Bool = true
    ) -> Compilation {
        let parse = YAMLParser.parse(source, name: name)
        let findings = Findings(source: parse.source)
        for problem in parse.problems { findings.add(problem) }
        let lowering = WorkflowLowering(findings: findings, analysesTables: analysesTables)
        let lowered = parse.root.flatMap { lowering.lower($0, version: version) }
        let diagnostics = findings.sorted
        let isSound = !findings.hasErrors
        return Compilation(
            workflow: isSound ? lowered?.workflow : nil, diagnostics: diagnostics, source: parse.source,
            declaredVersion: isSound ? lowered?.declaredVersion : nil, tables: lowered?.tables ?? [])
    }

    package static func compile(
        _ source: String, name: String, version: Int = 1, analysesTables: Bool = true
    ) -> Compilation {
        compile(Array(source.utf8), name: name, version: version, analysesTables: analysesTables)
    }
}

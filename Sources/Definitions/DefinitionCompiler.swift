import YAML

/// Compiles a workflow file: YAML text to a `Workflow` with all its expressions, or to every mistake in it.
package enum DefinitionCompiler {
    /// - Parameters:
    ///   - source: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    ///   - version: the version that a file without `version:` gets.
    ///   - plugins: what is known of the plugins that its steps may run.
    ///   - isPublished: whether it has been published. Then it must go on: what would go wrong only for some values is not
    ///     looked for.
    package static func compile(
        _ source: [UInt8], name: String, version: Int = 1, plugins: KnownPlugins = .none, isPublished: Bool = false
    ) -> Compilation {
        let parse = YAMLParser.parse(source, name: name)
        let findings = Findings(source: parse.source, isPublished: isPublished)
        for problem in parse.problems { findings.add(problem) }
        let lowering = WorkflowLowering(findings: findings, plugins: plugins)
        let lowered = parse.root.flatMap { lowering.lower($0, version: version) }
        let diagnostics = findings.sorted
        let isSound = !findings.hasErrors
        return Compilation(
            workflow: isSound ? lowered?.workflow : nil, diagnostics: diagnostics, source: parse.source,
            declaredVersion: isSound ? lowered?.declaredVersion : nil, tables: lowered?.tables ?? [])
    }

    package static func compile(
        _ source: String, name: String, version: Int = 1, plugins: KnownPlugins = .none, isPublished: Bool = false
    ) -> Compilation {
        compile(Array(source.utf8), name: name, version: version, plugins: plugins, isPublished: isPublished)
    }
}

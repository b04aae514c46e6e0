internal import Core
internal import CountersignPluginKit
internal import Definitions
internal import Engine
internal import Ports
internal import YAML

/// One scenario file: read, checked against what it names, run.
struct FileRun {
    let path: String
    let openStore: ScenarioRunner.StoreOpening
    let plugins: ScenarioRunner.Plugins

    /// All that a file's scenarios need.
    private struct Material {
        let file: ScenarioFile
        let source: YAMLSource
        let workflow: Workflow
        let text: YAMLSource
        let directory: Directory
    }

    /// What keeps a file from being run.
    private struct Mistakes: Error {
        let files: [CheckedFile]
        var workflow: WorkflowID?
        var source: YAMLSource?
    }

    func run() async -> ScenarioReport {
        do {
            return try await run(try await material())
        } catch let mistakes as Mistakes {
            return ScenarioReport(
                file: path, workflow: mistakes.workflow, scenarios: [], coverage: nil, mistakes: mistakes.files,
                source: mistakes.source)
        } catch let mistake as ScenarioFiles.Mistake {
            return .unreadable(mistake)
        } catch {
            return .unreadable(ScenarioFiles.Mistake(.engine, path, .failed(error)))
        }
    }

    private func run(_ material: Material) async throws -> ScenarioReport {
        var trace = CoverageTrace(workflow: material.workflow)
        var results: [ScenarioResult] = []
        for scenario in material.file.scenarios {
            let (result, events) = await run(scenario, material)
            results.append(result)
            if let events { try trace.follow(events.recorded, of: events.instance) }
        }
        return ScenarioReport(
            file: path, workflow: material.workflow.id, scenarios: results,
            coverage: Coverage(reached: trace.reached, of: material.workflow, text: material.text), mistakes: [],
            source: material.source)
    }

    private typealias Events = (instance: InstanceID, recorded: [Recorded])

    private func run(_ scenario: Scenario, _ material: Material) async -> (ScenarioResult, Events?) {
        do {
            let store = try await openStore()
            let stage = try await Stage.set(
                scenario, of: material.file, workflow: material.workflow, text: material.text.text,
                directory: material.directory, plugins: try await plugins(), store: store)
            var run = ScenarioRun(scenario, on: stage, file: path)
            await run.run()
            var events: Events?
            if let instance = run.instance { events = (instance, try await stage.engine.view(of: instance).events) }
            try await store.close()
            return (result(scenario, run.failures), events)
        } catch {
            let failure = Diagnostic(
                scenario: .engine, file: path, range: scenario.name.range, message: .failed(error))
            return (result(scenario, [failure]), nil)
        }
    }

    private func result(_ scenario: Scenario, _ failures: [Diagnostic]) -> ScenarioResult {
        ScenarioResult(name: scenario.name.written, place: scenario.name.range, failures: failures)
    }
}

extension FileRun {
    private func material() async throws -> Material {
        let findings = try ScenarioFileReading.findings(of: path)
        guard let file = findings.file else {
            throw Mistakes(files: [findings.checked], source: findings.checked.source)
        }
        let workflowPath =
            file.workflow.map { ScenarioFiles.path($0.written, from: path) }
            ?? ScenarioFiles.stem(path) + ".yaml"
        let compilation = DefinitionCompiler.compile(try ScenarioFiles.read(workflowPath).get(), name: workflowPath)
        let directoryPath = ScenarioFiles.path(file.directory.written, from: path)
        let loaded = DirectoryLoader.load(try ScenarioFiles.read(directoryPath).get(), name: directoryPath)
        guard let workflow = compilation.workflow, let directory = loaded.directory else {
            let broken = [findings.checked, compilation.checked, loaded.checked].filter(\.hasErrors)
            throw Mistakes(files: broken, workflow: compilation.workflow?.id, source: findings.checked.source)
        }
        ScenarioCheck(
            workflow: workflow, directory: directory, plugins: try await plugins(), findings: findings.collector
        ).check(file)
        guard !findings.collector.hasErrors else {
            throw Mistakes(files: [findings.checked], workflow: workflow.id, source: findings.checked.source)
        }
        return Material(
            file: file, source: findings.checked.source, workflow: workflow.asFirstVersion(), text: compilation.source,
            directory: directory)
    }
}

/// A scenario file as it was read, with its mistakes.
private struct ScenarioFileReading {
    let file: ScenarioFile?
    let collector: ScenarioFindings

    var checked: CheckedFile { CheckedFile(source: collector.source, diagnostics: collector.sorted) }

    static func findings(of path: String) throws -> ScenarioFileReading {
        let parse = YAMLParser.parse(try ScenarioFiles.read(path).get(), name: path)
        let findings = ScenarioFindings(source: parse.source)
        for problem in parse.problems { findings.add(problem) }
        let file = parse.root.flatMap { ScenarioReader(findings: findings).read($0) }
        return ScenarioFileReading(file: file, collector: findings)
    }
}

extension ScenarioReport {
    static func unreadable(_ mistake: ScenarioFiles.Mistake) -> ScenarioReport {
        let source = YAMLSource(name: mistake.diagnostic.file, text: "")
        return ScenarioReport(
            file: mistake.diagnostic.file, workflow: nil, scenarios: [], coverage: nil,
            mistakes: [CheckedFile(source: source, diagnostics: [mistake.diagnostic])], source: nil)
    }
}

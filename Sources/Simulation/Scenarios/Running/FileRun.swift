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
        let reading = try ScenarioFileReading.read(path)
        let findings = reading.collector
        guard let file = reading.file else { throw Mistakes(files: [reading.checked], source: reading.checked.source) }
        let beside = Placed(
            written: ScenarioFiles.name(ScenarioFiles.stem(path) + ".yaml"), range: file.directory.range)
        let known = KnownPlugins(try await plugins())
        let compilation = read(file.workflow ?? beside, findings).map {
            DefinitionCompiler.compile($0, name: $1, plugins: known)
        }
        let loaded = read(file.directory, findings).map { DirectoryLoader.load($0, name: $1) }
        guard let compilation, let loaded, let workflow = compilation.workflow, let directory = loaded.directory else {
            let others = [compilation?.checked, loaded?.checked].compactMap(\.self).filter(\.hasErrors)
            let own = findings.hasErrors ? [reading.checked] : []
            throw Mistakes(files: own + others, workflow: compilation?.workflow?.id, source: reading.checked.source)
        }
        let check = ScenarioCheck(
            workflow: workflow, directory: directory, plugins: try await plugins(), findings: findings)
        check.check(file)
        guard !findings.hasErrors else {
            throw Mistakes(files: [reading.checked], workflow: workflow.id, source: reading.checked.source)
        }
        return Material(
            file: file, source: reading.checked.source, workflow: workflow.asFirstVersion(), text: compilation.source,
            directory: directory)
    }

    /// A file that the scenario file names, with its path as people see it.
    private func read(_ name: Placed<String>, _ findings: ScenarioFindings) -> ([UInt8], String)? {
        let path = ScenarioFiles.path(name.written, from: path)
        switch ScenarioFiles.read(path) {
        case .success(let bytes): return (bytes, path)
        case .failure(let mistake):
            findings.error(.noFile, name.range, mistake.diagnostic.message)
            return nil
        }
    }
}

/// A scenario file as it was read, with its mistakes.
private struct ScenarioFileReading {
    let file: ScenarioFile?
    let collector: ScenarioFindings

    var checked: CheckedFile { CheckedFile(source: collector.source, diagnostics: collector.sorted) }

    static func read(_ path: String) throws -> ScenarioFileReading {
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

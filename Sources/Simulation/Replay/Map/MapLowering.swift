import Core
import Definitions
import FEEL
import YAML

/// Reads a map file from top to bottom: first the workflow and its versions, then everything that is checked against
/// them.
struct MapLowering {
    private let root: Node?
    private let findings: MapFindings
    private let plugins: KnownPlugins
    private let read: (String) -> [UInt8]?

    init(_ source: [UInt8], name: String, plugins: KnownPlugins, read: @escaping (String) -> [UInt8]?) {
        let parse = YAMLParser.parse(source, name: name)
        root = parse.root
        findings = MapFindings(source: parse.source)
        self.plugins = plugins
        self.read = read
        for problem in parse.problems { findings.add(problem) }
    }

    func load() -> ReplayPlan.Loaded {
        var files = NamedFiles(findings: findings, plugins: plugins, read: read)
        let plan = root.flatMap { lower($0, &files) }
        let isSound = !findings.hasErrors && !files.checked.contains(where: \.hasErrors)
        return ReplayPlan.Loaded(plan: isSound ? plan : nil, files: [findings.file] + files.checked)
    }

    private func lower(_ root: Node, _ files: inout NamedFiles) -> ReplayPlan? {
        guard let keys = findings.keys(of: root, MapKeys.map, required: ["map", "versions", "acts"]),
            let id = keys["map"].flatMap(findings.identifier), let named = keys["versions"]
        else { return nil }
        let versions = VersionsLowering(findings: findings).lower(named, of: id, &files)
        guard !versions.isEmpty else { return nil }
        let workflows = versions.map(\.workflow)
        let directory = keys["directory"].map { files.directory($0) } ?? SyntheticDirectory.made(for: workflows)
        guard let directory else { return nil }
        let subject = MapSubject(workflows: workflows, directory: directory)
        let acts = ActsLowering(findings: findings, subject: subject).lower(keys["acts"])
        let rules = RulesLowering(findings: findings, subject: subject, acts: keys["acts"], ignore: keys["ignore"])
        let map = ReplayMap(
            workflow: id, columns: columns(keys["columns"]), form: rules.form(keys["form"]), acts: acts,
            ignored: rules.ignored(keys["ignore"]), ends: rules.ends(keys["ends"]),
            findings: rules.findings(keys["findings"]), checks: rules.checks(keys["checks"]))
        return ReplayPlan(map: map, versions: versions, directory: directory)
    }

    private func columns(_ node: Node?) -> [String] {
        guard let node else { return ["activity", "role", "time"] }
        let columns = findings.texts(node).compactMap(\.text)
        for name in ["activity", "time"] where !columns.contains(name) {
            findings.error(
                .missingKey, node.underlined,
                Message(en: "no column is the `\(name)`", zh: "缺少 `\(name)` 列"))
        }
        return columns
    }
}

import Core
import FEEL
import YAML

/// Lowers the tree of a file. The order matters: the names of all fields, steps and tables are known before the first
/// expression is compiled.
struct WorkflowLowering {
    let findings: Findings
    /// What is known of plugins.
    let plugins: KnownPlugins

    /// What comes of a file whose keys are sound.
    struct Result {
        let workflow: Workflow
        let declaredVersion: Int?
        let tables: [TableReport]
    }

    func lower(_ root: Node, version: Int) -> Result? {
        guard let keys = KeyedReader(root, .workflow, findings) else { return nil }
        let form = FormLowering(findings: findings).lower(keys["form"])
        let heads = (keys["tables"].map { findings.entries(of: $0, .table, .table(.decisionTable)) } ?? [])
            .compactMap { TableHead($0, findings) }
        guard let stepsNode = keys["steps"] else { return nil }
        let outline = Outline(stepsNode, findings)
        let byName = Dictionary(heads.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        let variables = VariableTypes(outline: outline, silent: Findings(source: findings.source)).inferred {
            Scopes(form: form, outline: outline, tables: byName, plugins: plugins, variables: $0)
        }
        let scopes = Scopes(form: form, outline: outline, tables: byName, plugins: plugins, variables: variables)
        let (blocks, rootNames) = blocks(outline, scopes, form, byName)
        let domains = DomainReader(form: form, outline: outline, tables: byName)
        let tables = tables(heads, domains, rootNames ?? scopes.start)
        reportUnused(heads, outline)
        let before = ExpressionReader(scope: scopes.start, findings: findings)
        let declared = keys["version"]?.number?.intValue
        guard let id = keys["workflow"]?.text.flatMap({ WorkflowID($0) }) else { return nil }
        let workflow = Workflow(
            id: id, version: declared ?? version,
            title: keys["title"].flatMap(LabelReader(findings: findings).label) ?? LocalizedText(id.text),
            form: form, start: StartLowering(expressions: before).lower(keys["start"]),
            tables: Dictionary(tables.map { ($0.table.id, $0.table) }, uniquingKeysWith: { first, _ in first }),
            separation: SeparationLowering(outline: outline, findings: findings).lower(keys["separation"]),
            admins: keys["admins"].map(AssignmentLowering(expressions: before).clauses) ?? WorkflowLowering.admins,
            blocks: blocks)
        // With a step missing, what leads where cannot be told.
        if !findings.hasErrors, !findings.isPublished {
            NullCheck(workflow, outline, plugins, findings).check(heads, subject: keys["start"]?["subject"])
        }
        return Result(workflow: workflow, declaredVersion: declared, tables: tables.compactMap(\.report))
    }

    private static let admins: [Assignment] = [.role(Identifier(literal: "admin"), unit: nil, nearest: false)]

    private func blocks(
        _ outline: Outline, _ scopes: Scopes, _ form: Form, _ tables: [String: TableHead]
    ) -> (blocks: [Block], rootNames: NameScope?) {
        var scopes = scopes
        var rootNames: NameScope?
        let blocks = outline.blocks.map { outlined in
            let scope = scopes.enter(outlined, findings)
            rootNames = rootNames ?? scope.names
            let context = StepContext(
                block: outlined, outline: outline, form: form, tables: tables, plugins: plugins,
                expressions: ExpressionReader(scope: scope.names, findings: findings))
            let steps = outlined.steps.compactMap(StepLowering(context: context).lower)
            FlowCheck(outline: outline, findings: findings).check(outlined)
            return Block(path: outlined.path, steps: steps, frame: scope.frame)
        }
        return (blocks, rootNames)
    }

    private func tables(
        _ heads: [TableHead], _ domains: DomainReader, _ scope: NameScope
    ) -> [(table: DecisionTable, report: TableReport?)] {
        let expressions = ExpressionReader(scope: scope, findings: findings)
        return heads.compactMap {
            TableLowering(head: $0, expressions: expressions, domains: domains, analyses: !findings.isPublished).lower()
        }
    }

    private func reportUnused(_ heads: [TableHead], _ outline: Outline) {
        let used = Set(outline.steps.values.compactMap { $0.kind == .decide ? $0.body["decide"]?.text : nil })
        for head in heads where !used.contains(head.id.text) {
            findings.warning(
                .unusedTable, head.entry.key.range,
                Message(en: "no step decides by the table `\(head.id)`", zh: "没有步骤使用决策表 `\(head.id)`"))
        }
    }
}

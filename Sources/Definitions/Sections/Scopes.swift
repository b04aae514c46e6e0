import Core
import FEEL
import YAML

/// The names that the expressions of each block may use, with the slot and the type of each.
///
/// The frame of an inner block begins with the frame of the block around it, so an expression that was compiled for
/// the outer one means the same in the inner one: a decision table is compiled once, for the root.
///
/// Blocks are entered in the order of the outline, and only the scopes around the present one are kept: each holds all
/// names of the outer ones, so a file with many branches would fill the memory with them.
struct Scopes {
    /// Names that mean something before any step was done: form, variables, initiator and instance.
    let start: NameScope
    private let base: BlockScope
    private let types: ResultTypes
    private var chain: [(path: BlockPath, scope: BlockScope)] = []

    struct BlockScope {
        var names: NameScope
        var frame: [FrameName]
    }

    init(
        form: Form, outline: Outline, tables: [String: TableHead], plugins: KnownPlugins,
        variables: [String: VariableTypes.Variable]
    ) {
        var base = BlockScope(names: NameScope(), frame: [])
        base.bind("initiator", .initiator, ResultTypes.initiator)
        base.bind("instance", .instance, ResultTypes.instance)
        let assigned = Set(outline.variables.map(\.name))
        for field in form.fields {
            let facts = ResultTypes.facts(of: field)
            let type = ResultTypes.type(of: field.kind)
            guard assigned.contains(field.name) else {
                base.bind(field.name, .data(field.name), type, facts)
                continue
            }
            // A `set` step may give it what the form would not take.
            let given = ValueFacts(domain: variables[field.name]?.domain)
            let both = ValueFacts.union(facts, given)
            base.bind(
                field.name, .data(field.name), type,
                ValueFacts(absence: facts?.absence ?? .variable, domain: both?.domain))
        }
        for variable in outline.variables where base.names.name(variable.name) == nil {
            let known = variables[variable.name]
            base.bind(
                variable.name, .data(variable.name), known?.type ?? .any,
                ValueFacts(absence: .variable, domain: known?.domain))
        }
        self.base = base
        start = base.names
        types = ResultTypes(outline: outline, tables: tables, plugins: plugins)
    }

    /// The scope of the next block.
    mutating func enter(_ block: OutlinedBlock, _ findings: Findings) -> BlockScope {
        while let last = chain.last, last.path != block.parent { chain.removeLast() }
        var scope = chain.last?.scope ?? base
        for step in block.steps { Scopes.bind(step, types, &scope, findings) }
        chain.append((block.path, scope))
        return scope
    }

    private static func bind(
        _ step: OutlinedStep, _ types: ResultTypes, _ scope: inout BlockScope, _ findings: Findings
    ) {
        let name = Spelling.resultName(of: step.id.text)
        // A step called `return` is fine; its result cannot be named, that is all.
        guard let kind = step.kind, kind.hasResult, !Spelling.keywords.contains(name) else { return }
        guard scope.names.name(name) == nil else {
            findings.error(
                .nameClash, step.key.range,
                Message(
                    en: "in expressions, `\(name)` already means something else here",
                    zh: "在表达式中，`\(name)` 在此已有别的含义"),
                hint: Message(
                    en: "the result of a step is called like the step: give the step another id",
                    zh: "步骤的结果以步骤标识命名：请给步骤换一个标识"))
            return
        }
        scope.bind(
            name, .result(step.path), types.type(of: step), ValueFacts(absence: .result(of: step.id.text)))
    }
}

extension Scopes.BlockScope {
    fileprivate mutating func bind(
        _ name: String, _ meaning: FrameName, _ type: FEELType, _ facts: ValueFacts? = nil
    ) {
        names.add(name, type, facts)
        frame.append(meaning)
    }
}

import Core
import FEEL
import YAML

/// The names that the expressions of each block may use, with the slot and the type of each.
///
/// The frame of an inner block begins with the frame of the block around it, so an expression that was compiled for
/// the outer one means the same in the inner one: a decision table is compiled once, for the root.
struct Scopes {
    private(set) var blocks: [BlockPath: BlockScope] = [:]
    /// Names that mean something before any step was done: form, variables, initiator and instance.
    let start: NameScope

    struct BlockScope {
        var names: NameScope
        var frame: [FrameName]
    }

    init(form: Form, outline: Outline, tables: [String: TableHead], findings: Findings) {
        var base = BlockScope(names: NameScope(), frame: [])
        let types = ResultTypes(outline: outline, tables: tables)
        base.bind("initiator", .initiator, ResultTypes.initiator)
        base.bind("instance", .instance, ResultTypes.instance)
        for field in form.fields { base.bind(field.name, .data(field.name), ResultTypes.type(of: field.kind)) }
        for variable in outline.variables where base.names.name(variable.name) == nil {
            base.bind(variable.name, .data(variable.name), .any)
        }
        start = base.names
        for block in outline.blocks {
            var scope = block.parent.flatMap { blocks[$0] } ?? base
            for step in block.steps { Scopes.bind(step, types, &scope, findings) }
            blocks[block.path] = scope
        }
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
        scope.bind(name, .result(step.path), types.type(of: step))
    }
}

extension Scopes.BlockScope {
    fileprivate mutating func bind(_ name: String, _ meaning: FrameName, _ type: FEELType) {
        names.add(name, type)
        frame.append(meaning)
    }
}

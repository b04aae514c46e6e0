import Core
import FEEL
import YAML

/// A decision table without its rules: what others need to know of it before any expression is compiled.
struct TableHead {
    let id: Identifier
    let entry: NamedEntry
    let hit: HitPolicy
    let inputs: [Input]
    let outputs: [Output]
    /// What is given where no rule matches.
    let defaults: Node?
    let rules: Node?
    /// The key of the rules.
    let rulesKey: Node?

    /// An input, with its expression still as text.
    struct Input {
        let name: String
        /// The expression; nil where what stands there is none, which has been reported.
        let expression: Node?
        /// The values that it can have.
        let allowed: Node?
    }

    struct Output {
        let name: String
        /// The closed list.
        let allowed: [Value]?
        let type: FEELType
        /// Where it is declared.
        let node: Node
    }

    /// The result of a `decide` step.
    var type: FEELType { DecisionTable.resultType(hit, outputs.map { ($0.name, $0.type) }) }

    init?(_ entry: NamedEntry, _ findings: Findings) {
        guard let id = Identifier(entry.name), let keys = KeyedReader(entry.value, .decisionTable, findings) else {
            return nil
        }
        self.id = id
        self.entry = entry
        let hit = keys["hit"]?.text.flatMap { HitPolicy(words: $0) } ?? .unique
        self.hit = hit
        let inputs = TableHead.columns(keys["in"], findings).map { TableHead.input($0, findings) }
        self.inputs = inputs
        let taken = Set(inputs.map(\.name))
        let outputs = TableHead.columns(keys["out"], findings).compactMap { output -> Output? in
            guard !taken.contains(output.name) else {
                findings.error(
                    .duplicateColumn, output.key.range,
                    Message(
                        en: "`\(output.name)` is the name of an input already", zh: "`\(output.name)` 已是输入列的名称"))
                return nil
            }
            return TableHead.output(output, findings)
        }
        self.outputs = outputs
        defaults = keys["default"]
        rules = keys["rules"]
        rulesKey = entry.value.mapping?.first { $0.key.text == "rules" }?.key
        if let node = keys["hit"] { TableHead.check(hit, outputs, node, findings) }
    }

    /// The columns whose names are well spelt. One whose value is wrong stays a column of the grid.
    private static func columns(_ node: Node?, _ findings: Findings) -> [NamedEntry] {
        node.map { findings.entries(of: $0, .column, .constant) } ?? []
    }

    private static func input(_ entry: NamedEntry, _ findings: Findings) -> Input {
        guard entry.value.mapping != nil else {
            let isSound = ShapeCheck(findings).accepts(entry.value, .expression)
            return Input(name: entry.name, expression: isSound ? entry.value : nil, allowed: nil)
        }
        let keys = KeyedReader(entry.value, .tableInput, findings)
        return Input(name: entry.name, expression: keys?["value"], allowed: keys?["allowed"])
    }

    private static let outputShape = Shape.either([
        .words(OutputType.allCases.map(\.rawValue)), .list(.constant),
    ])

    private static func output(_ entry: NamedEntry, _ findings: Findings) -> Output {
        guard ShapeCheck(findings).accepts(entry.value, outputShape) else {
            return Output(name: entry.name, allowed: nil, type: .any, node: entry.value)
        }
        if let word = entry.value.text {
            let type = OutputType(rawValue: word)?.type ?? .any
            return Output(name: entry.name, allowed: nil, type: type, node: entry.value)
        }
        let allowed = findings.constants(of: entry.value)
        guard case .list(let type) = FEELType(of: .list(allowed)) else {
            return Output(name: entry.name, allowed: allowed, type: .any, node: entry.value)
        }
        return Output(name: entry.name, allowed: allowed, type: type, node: entry.value)
    }

    /// Some hit policies ask something of the outputs.
    private static func check(_ hit: HitPolicy, _ outputs: [Output], _ node: Node, _ findings: Findings) {
        switch hit {
        case .priority, .outputOrder:
            guard !outputs.isEmpty, outputs.allSatisfy({ $0.allowed == nil }) else { return }
            findings.hitDoesNotFit(
                node,
                Message(en: "goes by the order of a closed list, and no output has one", zh: "需要封闭列表的顺序，而输出均无封闭列表"),
                hint: Message(
                    en: "write the values of an output as a list, the one that wins first",
                    zh: "请把某个输出的取值写成列表，优先者在前"))
        case .collect(let aggregation?):
            if outputs.count > 1 {
                findings.hitDoesNotFit(
                    node, Message(en: "makes one value, and there are several outputs", zh: "只产生一个值，而输出有多个"),
                    hint: Message(en: "make a table of each output, or write `collect`", zh: "请每个输出各建一张表，或改用 `collect`")
                )
            } else if let output = outputs.first, !aggregation.takes(output.type) {
                findings.hitDoesNotFit(
                    node,
                    Message(
                        en: "cannot be made of `\(output.name)`, which holds \(output.type)",
                        zh: "不能用于类型为 \(output.type) 的 `\(output.name)`"))
            }
        case .unique, .any, .first, .ruleOrder, .collect(nil): break
        }
    }
}

extension HitPolicy.Aggregation {
    fileprivate func takes(_ type: FEELType) -> Bool {
        switch self {
        case .sum: type == .number || type == .any
        case .min, .max: type != .boolean
        case .count: true
        }
    }
}

extension Findings {
    /// The constants of a list, each once.
    func constants(of node: Node) -> [Value] {
        let constants = ConstantReader(findings: self)
        var values: [Value] = []
        for item in node.sequence ?? [] {
            guard let value = constants.value(item) else { continue }
            if values.contains(value) {
                error(
                    .duplicateOption, item.firstLine,
                    Message(en: "this value is in the list already", zh: "列表中已有该值"))
            } else {
                values.append(value)
            }
        }
        return values
    }

    fileprivate func hitDoesNotFit(_ node: Node, _ why: Message, hint: Message? = nil) {
        let word = node.text ?? ""
        error(
            .hitDoesNotFit, node.range, Message(en: "`\(word)` \(why.en)", zh: "`\(word)` \(why.zh)"), hint: hint)
    }
}

import Core
import FEEL
import YAML

/// A decision table without its rules: what others need to know of it before any expression is compiled.
struct TableHead {
    let id: Identifier
    let entry: NamedEntry
    let hit: DecisionTable.HitPolicy
    /// The inputs, each with its expression still as text.
    let inputs: [NamedEntry]
    let outputs: [Output]
    let rules: Node?

    struct Output {
        let name: String
        /// The closed list.
        let allowed: [Value]?
        let type: FEELType
    }

    /// The result of a `decide` step.
    var type: FEELType { .context(outputs.map { .init($0.name, $0.type) }) }

    init?(_ entry: NamedEntry, _ findings: Findings) {
        guard let id = Identifier(entry.name), let keys = KeyedReader(entry.value, .decisionTable, findings) else {
            return nil
        }
        self.id = id
        self.entry = entry
        hit = keys["hit"]?.text.flatMap(DecisionTable.HitPolicy.init(rawValue:)) ?? .unique
        inputs = TableHead.columns(keys["in"], findings)
        let taken = Set(inputs.map(\.name))
        let written = TableHead.columns(keys["out"], findings)
        outputs = written.compactMap { output in
            guard !taken.contains(output.name) else {
                findings.error(
                    .duplicateColumn, output.key.range,
                    Message(
                        en: "`\(output.name)` is the name of an input already", zh: "`\(output.name)` 已是输入列的名称"))
                return nil
            }
            return TableHead.output(output, findings)
        }
        rules = keys["rules"]
    }

    /// The columns whose names are well spelt. One whose value is wrong stays a column of the grid.
    private static func columns(_ node: Node?, _ findings: Findings) -> [NamedEntry] {
        node.map { findings.entries(of: $0, .column, .constant) } ?? []
    }

    private static let outputShape = Shape.either([
        .words(OutputType.allCases.map(\.rawValue)), .list(.constant),
    ])

    private static func output(_ entry: NamedEntry, _ findings: Findings) -> Output {
        guard ShapeCheck(findings).accepts(entry.value, outputShape) else {
            return Output(name: entry.name, allowed: nil, type: .any)
        }
        if let word = entry.value.text {
            return Output(name: entry.name, allowed: nil, type: OutputType(rawValue: word)?.type ?? .any)
        }
        let constants = ConstantReader(findings: findings)
        var allowed: [Value] = []
        for item in entry.value.sequence ?? [] {
            guard let value = constants.value(item) else { continue }
            if allowed.contains(value) {
                findings.error(
                    .duplicateOption, item.firstLine,
                    Message(en: "this value is in the list already", zh: "列表中已有该值"))
            } else {
                allowed.append(value)
            }
        }
        guard case .list(let type) = FEELType(of: .list(allowed)) else {
            return Output(name: entry.name, allowed: allowed, type: .any)
        }
        return Output(name: entry.name, allowed: allowed, type: type)
    }
}

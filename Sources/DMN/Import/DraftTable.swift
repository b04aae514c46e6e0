import Core
import Definitions
import FEEL
import YAML

/// A decision table in the words of the workflow language.
struct DraftTable {
    /// Rewrites a text for the workflow.
    typealias Rewrite = (String) throws(DraftFailure) -> String

    let table: BoxedTable
    /// The names of the input columns and of the outputs.
    let inputs: [String]
    let outputs: [String]
    /// The type of what the table gives, where its only output says none.
    let type: ItemType

    /// The keys of the table.
    func keys(expression: Rewrite, tests: Rewrite) throws(DraftFailure) -> [YAMLTree.Entry] {
        let rules = try rewritten(expression, tests)
        let lists = zip(table.outputs.indices, table.outputs).map { closedList(of: $1, $0, rules) }
        if table.hit == .priority || table.hit == .outputOrder, lists.allSatisfy({ $0 == nil }) {
            throw DraftFailure(
                Message(en: "goes by an order of its outputs that is not written as a list", zh: "按输出的顺序取舍，但该顺序未写成列表"))
        }
        var keys = [YAMLTree.Entry("hit", .string(table.hit.words))]
        keys.append(YAMLTree.Entry("in", .mapping(try columns(expression, tests))))
        keys.append(
            YAMLTree.Entry(
                "out",
                .mapping(
                    outputs.indices.map { column in
                        let type = YAMLTree.string(word(for: table.outputs[column].type))
                        return YAMLTree.Entry(outputs[column], lists[column].map { .sequence($0) } ?? type)
                    })))
        if let defaults = try defaults(expression) { keys.append(YAMLTree.Entry("default", .mapping(defaults))) }
        keys.append(YAMLTree.Entry("rules", DraftRules(self, rules).tree))
        return keys
    }

    private func word(for own: ItemType) -> String {
        var known = own.feel
        if own.isOpen, outputs.count == 1 {
            known = type.feel
            if table.hit.givesList, case .list(let element) = known { known = element }
        }
        return switch known {
        case .string: "text"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        default: "any"
        }
    }

    // MARK: Columns

    private func columns(_ expression: Rewrite, _ tests: Rewrite) throws(DraftFailure) -> [YAMLTree.Entry] {
        var columns: [YAMLTree.Entry] = []
        for (name, input) in zip(inputs, table.inputs) {
            guard let source = input.expression.source else {
                throw DraftFailure(Message(en: "has an input that is no expression", zh: "有一个输入不是表达式"))
            }
            let value = YAMLTree.string(try expression(source))
            guard let allowed = input.allowed else {
                columns.append(YAMLTree.Entry(name, value))
                continue
            }
            let values: YAMLTree
            if let constants = DraftValues.constants(allowed.source) {
                values = .sequence(constants)
            } else {
                values = .string(try tests(allowed.source))
            }
            columns.append(
                YAMLTree.Entry(
                    name, .mapping([YAMLTree.Entry("value", value), YAMLTree.Entry("allowed", values)])))
        }
        return columns
    }

    /// The values of an output, where they are listed and every cell is one of them.
    private func closedList(of output: BoxedTable.Output, _ column: Int, _ rules: [DraftRules.Rule]) -> [YAMLTree]? {
        guard let allowed = output.allowed, let values = DraftValues.constants(allowed.source) else { return nil }
        let cells = rules.map { $0.outputs[column] } + [output.fallback?.source].compactMap { $0 }
        let fits = cells.allSatisfy { cell in
            DraftValues.constants(cell).map { $0.count == 1 && values.contains($0[0]) } ?? false
        }
        return fits ? values : nil
    }

    private func defaults(_ expression: Rewrite) throws(DraftFailure) -> [YAMLTree.Entry]? {
        guard table.outputs.contains(where: { $0.fallback != nil }) else { return nil }
        var defaults: [YAMLTree.Entry] = []
        for (name, output) in zip(outputs, table.outputs) {
            let text = try output.fallback.map { fallback throws(DraftFailure) in try expression(fallback.source) }
            defaults.append(YAMLTree.Entry(name, .string(text ?? "null")))
        }
        return defaults
    }

    // MARK: Rules

    private func rewritten(_ expression: Rewrite, _ tests: Rewrite) throws(DraftFailure) -> [DraftRules.Rule] {
        var rules: [DraftRules.Rule] = []
        for rule in table.rules {
            var cells: [String] = []
            for cell in rule.tests { cells.append(cell.source == "-" ? "-" : try tests(cell.source)) }
            var results: [String] = []
            for cell in rule.outputs { results.append(try expression(cell.source)) }
            rules.append(DraftRules.Rule(tests: cells, outputs: results, notes: rule.annotations))
        }
        return rules
    }
}

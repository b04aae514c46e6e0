internal import Core
internal import YAML

/// Where each step, way and rule stands in the text of a workflow.
struct DefinitionPlaces {
    private let source: YAMLSource
    private var steps: [StepPath: Node.Pair] = [:]
    private let tables: [Identifier: DecisionTable]

    init(_ root: Node?, source: YAMLSource, workflow: Workflow) {
        self.source = source
        self.tables = workflow.tables
        if let steps = root?["steps"] { add(steps, in: .root) }
    }

    private mutating func add(_ block: Node, in path: BlockPath) {
        for pair in block.mapping ?? [] {
            guard let id = pair.key.text.flatMap({ Identifier($0) }) else { continue }
            let step = StepPath(block: path, id: id)
            steps[step] = pair
            for branch in pair.value["parallel"]?.mapping ?? [] {
                guard let name = branch.key.text.flatMap({ Identifier($0) }) else { continue }
                add(branch.value, in: BlockPath(split: step, branch: name))
            }
        }
    }

    func place(of goal: Goal) -> SourceRange {
        switch goal {
        case .step(let path): steps[path]?.key.range ?? start
        case .outcome(let path, let outcome): way(out: path, outcome)
        case .choice(let path, let number):
            choice(path, number) ?? steps[path]?.key.range ?? start
        case .skip(let path, .condition): key("when", of: path)
        case .skip(let path, .nobody): steps[path]?.key.range ?? start
        case .rule(let table, let number): rule(number, of: table)
        }
    }

    private var start: SourceRange { SourceRange(at: .start) }

    private func way(out path: StepPath, _ outcome: Outcome) -> SourceRange {
        let written = steps[path]?.value["on"]?.mapping?.first { $0.key.text == outcome.text }
        if let written { return written.key.range }
        let isForward = outcome == .approved || outcome == .done
        return isForward ? key("then", of: path) : steps[path]?.key.range ?? start
    }

    /// The key of a step, else the step.
    private func key(_ name: String, of path: StepPath) -> SourceRange {
        let written = steps[path]?.value.mapping?.first { $0.key.text == name }
        return (written?.key ?? steps[path]?.key)?.range ?? start
    }

    private func choice(_ path: StepPath, _ number: Int) -> SourceRange? {
        guard number > 0, let cases = steps[path]?.value["choose"]?.sequence, number <= cases.count else { return nil }
        return cases[number - 1].firstLine
    }

    private func rule(_ number: Int, of table: Identifier) -> SourceRange {
        guard let rules = tables[table]?.rules, number <= rules.count else { return start }
        let line = rules[number - 1].line
        let text = source.line(line) ?? ""
        let indent = text.prefix { $0 == " " }.count
        return SourceRange(
            start: source.mark(line: line, column: indent + 1),
            end: source.mark(line: line, column: text.unicodeScalars.count + 1))
    }
}

import Core
import FEEL
import YAML

/// Finds out which values the inputs of tables can have: from the form, from the closed lists of other tables, from types.
struct DomainReader {
    let form: Form
    let outline: Outline
    let tables: [String: TableHead]

    func domain(of expression: FEELExpression, scope: NameScope) -> InputDomain {
        named(expression, scope).within(expression.facts?.domain)
    }

    /// What is known of a name or the output of a table, beyond what every expression knows of its values.
    private func named(_ expression: FEELExpression, _ scope: NameScope) -> InputDomain {
        let standard = InputDomain(expression.type)
        guard let path = FEELCompiler.path(expression.source, scope: scope), let name = path.first else {
            return standard
        }
        switch path.count {
        case 1: return field(name).map { InputDomain($0) } ?? standard
        case 2: return output(path[1], of: name) ?? standard
        default: return standard
        }
    }

    /// A field that only its form fills: a `set` step may put anything there.
    private func field(_ name: String) -> Field? {
        outline.variables.contains { $0.name == name } ? nil : form.field(named: name)
    }

    /// The closed list of an output, of a `decide` step of the outermost block.
    private func output(_ output: String, of result: String) -> InputDomain? {
        let steps = outline.block(at: .root)?.steps ?? []
        guard let step = steps.first(where: { Spelling.resultName(of: $0.id.text) == result }), step.kind == .decide,
            let table = step.body["decide"]?.text.flatMap({ tables[$0] }), !table.hit.givesList,
            !table.hit.isAggregated,
            let allowed = table.outputs.first(where: { $0.name == output })?.allowed
        else { return nil }
        return InputDomain(ValueRegion.values(allowed).union(.null))
    }
}

extension AnalysedTable {
    /// A compiled table, each cell as the set of values that pass it.
    init(_ table: DecisionTable, domains: DomainReader, scope: NameScope) {
        var known: [String: TestRegion?] = [:]
        func region(_ tests: UnaryTests?) -> TestRegion? {
            guard let tests else { return nil }
            if let region = known[tests.source] { return region }
            let region = FEELCompiler.region(ofTests: tests.source, scope: scope)
            known[tests.source] = region
            return region
        }
        let rules = table.rules.map { rule in
            Rule(
                cells: rule.tests.map { $0 == nil ? .everything : region($0)?.passing },
                outputs: rule.outputs.map { AnalysedOutput($0) })
        }
        inputs = table.inputs.enumerated().map { column, input in
            let domain = domains.domain(of: input.expression, scope: scope).allowing(region(input.allowed))
            return Input(name: input.name, domain: domain.narrowed(toKindsOf: rules.compactMap { $0.cells[column] }))
        }
        self.rules = rules
        hit = table.hit
        allowed = table.outputs.map(\.allowed)
        defaults = table.outputs.compactMap(\.fallback).map { AnalysedOutput($0) }
    }
}

extension AnalysedOutput {
    fileprivate init(_ expression: FEELExpression) {
        self = expression.constant.map { .value($0) } ?? .computed(expression.source)
    }
}

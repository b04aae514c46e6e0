import FEEL

/// A decision table as its analysis sees it: sets of values instead of tests.
struct AnalysedTable: Sendable {
    struct Input: Sendable {
        let name: String
        let domain: InputDomain
    }

    struct Rule: Sendable {
        /// What passes each cell; nil where that depends on more than the value, so that nothing is known of it.
        let cells: [ValueRegion?]
        /// What it gives.
        let outputs: [AnalysedOutput]
    }

    let hit: HitPolicy
    let inputs: [Input]
    let rules: [Rule]
    /// The closed list of each output, in order of priority.
    let allowed: [[Value]?]
    /// What the table gives where no rule matches; empty where it then gives nothing.
    let defaults: [AnalysedOutput]

    /// The input in each cell, as far as its domain goes; nil where nothing is known of it.
    func cell(_ column: Int, of rule: Int) -> ValueRegion? {
        let domain = inputs[column].domain
        guard let region = domain.region, let cell = rules[rule].cells[column] else { return nil }
        let part = domain.decimals.map { cell.snapped(toDecimals: $0) } ?? cell
        return part.intersection(region)
    }
}

/// What a cell of an output gives.
enum AnalysedOutput: Hashable, Sendable {
    case value(Value)
    /// Something computed, by its text.
    case computed(String)

    var value: Value? { if case .value(let value) = self { value } else { nil } }
}

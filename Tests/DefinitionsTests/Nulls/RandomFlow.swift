/// Makes the text of random workflows in which fields are required, cleared, assigned and asked for on many ways.
struct RandomFlow {
    private enum Kind: CaseIterable {
        case task, approve, choose, set, split

        /// Most steps are people's: they make things null, or see to it that they are not.
        static let often: [Kind] = [.task, .task, .task, .approve, .approve, .choose, .choose, .choose, .set, .split]
    }

    private var random: SplitMix64
    /// Approvals of the outermost block, and of branches as they are called from there.
    private var approvals: [String] = []
    private static let optional = ["b", "c", "d"]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// The lines before the first step; each step of the outermost block stands on a line of its own.
    static let head =
        ["workflow: w", "form:", "  a: { type: integer, required: true }"]
        + optional.map { "  \($0): { type: integer }" }
        + ["  e: { type: integer, default: 1 }", "steps:"]

    mutating func text() -> String {
        let kinds = (0..<Int.random(in: 4...9, using: &random)).map { _ in pick(Kind.often) }
        let steps = kinds.enumerated().map { index, kind in "  s\(index): { \(step(kind, index, kinds.count)) }" }
        // So that the names are always known, whatever the steps are.
        let last = ["  last: { set: { v: = a, w: = b } }"]
        return (Self.head + steps + last).joined(separator: "\n") + "\n"
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func step(_ kind: Kind, _ index: Int, _ count: Int) -> String {
        let when = chance(25) ? "when: '\(condition())', " : ""
        switch kind {
        case .task: return when + task()
        case .approve:
            defer { approvals.append("s\(index)") }
            return when + approval(ways(index, count))
        case .choose: return "choose: [ \(cases((index + 1..<count).map { "s\($0)" } + ["last"])) ]"
        case .set: return when + set()
        case .split:
            let branches = ["one", "two"].map { branch(of: index, $0) }
            return when + "parallel: { \(branches.joined(separator: ", ")) }" + (chance(25) ? ", join: any" : "")
        }
    }

    private mutating func task() -> String { "task: { by: { user: boss }, fields: { \(rights()) } }" }

    private mutating func set() -> String { "set: { \(pick(["v", "w", "b"])): \(assigned()) }" }

    private mutating func approval(_ ways: [String]) -> String {
        let on = ways.isEmpty ? "" : ", on: { \(ways.joined(separator: ", ")) }"
        return "approve: { by: { user: boss }, fields: { \(rights()) } }\(on)"
    }

    private mutating func ways(_ index: Int, _ count: Int) -> [String] {
        var ways: [String] = []
        if index > 0, chance(40) { ways.append("returned: s\(Int.random(in: 0..<index, using: &random))") }
        if chance(40) { ways.append("rejected: s\(Int.random(in: 0..<count, using: &random))") }
        return ways
    }

    private mutating func rights() -> String {
        Self.optional.map { "\($0): \(pick(["require", "require", "edit", "read", "read"]))" }.joined(separator: ", ")
    }

    private mutating func cases(_ names: [String]) -> String {
        (0..<Int.random(in: 1...2, using: &random))
            .map { _ in "{ if: '\(condition())', then: \(pick(names)) }" }.joined(separator: ", ")
    }

    private mutating func branch(of split: Int, _ branch: String) -> String {
        let steps = (0..<3).map { index -> String in
            let when = chance(25) ? "when: '\(condition())', " : ""
            switch pick([Kind.task, .approve, .choose, .set]) {
            case .approve:
                approvals.append("s\(split).\(branch).i\(index)")
                return "i\(index): { \(when)\(approval([])) }"
            case .choose where index == 0: return "i0: { choose: [ \(cases(["i1", "i2"])) ] }"
            case .set: return "i\(index): { \(when)\(set()) }"
            case .task, .choose, .split: return "i\(index): { \(when)\(task()) }"
            }
        }
        return "\(branch): { \(steps.joined(separator: ", ")) }"
    }

    private mutating func assigned() -> String {
        pick(["5", "= a * 2", "= b", "= if b = null then 0 else b", "= if c = null then d else c", "= b + 1"])
    }

    private mutating func condition() -> String {
        let name = pick(["b", "c", "d", "v", "w"])
        let other = pick(["b", "c", "d", "a", "e"])
        let plain = [
            "\(name) > 0", "\(name) > 0 and \(other) > 0", "\(name) = null or \(name) > 1", "\(name) != null",
            "\(name) != null and \(name) > 1", "\(name) = 1", "is defined(\(name))", "\(other) between 0 and 2",
            "a > 1",
            "not(\(name) = null)",
        ]
        guard let result = approvals.randomElement(using: &random), chance(30) else { return pick(plain) }
        return pick(["\(result) != null", "\(result).approvals > 0", "\(result) != null and \(result).approvals > 0"])
    }
}

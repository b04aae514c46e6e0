import Core

/// The steps of one block and the ways between them, as far as they can be told without running.
struct StepGraph {
    let steps: [Step]
    /// The positions of the steps that each may lead to.
    let ways: [[Int]]

    init(_ block: Block) {
        steps = block.steps
        let positions = Dictionary(
            steps.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        ways = block.steps.indices.map { index in
            StepGraph.targets(of: block.steps[index], next: block.steps.dropFirst(index + 1).first)
                .compactMap { positions[$0] }
        }
    }

    /// The first step, and all that can be come to from it.
    var reachable: Set<Int> {
        guard !steps.isEmpty else { return [] }
        var seen: Set<Int> = [0]
        var open = [0]
        while let step = open.popLast() {
            for target in ways[step] where seen.insert(target).inserted { open.append(target) }
        }
        return seen
    }

    /// A way back to the first step of the block is no loop when it leads through the initiator's form.
    private static func targets(of step: Step, next: Step?) -> [StepPath] {
        var targets = Set(step.on.values)
        if let next, goesOn(step) { targets.insert(next.path) }
        if case .choose(let choose) = step.kind { targets.formUnion(choose.cases.map(\.then)) }
        return targets.filter { $0 != .start }.sorted()
    }

    /// Whether the step may go on with the one below it.
    private static func goesOn(_ step: Step) -> Bool {
        if step.when != nil { return true }
        switch step.kind {
        case .approve(let approve):
            if case .skip = approve.nobody { return true }
            return step.on[.approved] == nil
        case .task(let task):
            if case .skip = task.nobody { return true }
            return step.on[.done] == nil
        case .run, .decide, .parallel, .set, .notify, .wait: return step.on[.done] == nil
        case .choose(let choose): return !choose.cases.contains { $0.condition == nil }
        case .end: return false
        }
    }
}

import Core

/// Where people return a request to: a step above theirs that led to where they are, in their block or in one around it.
/// Steps below, which a loop may have passed before, can be chosen too; nobody who reads the text thinks of these, and
/// what they find null is an incident.
struct ReturnWays {
    private let workflow: Workflow

    init(_ workflow: Workflow) { self.workflow = workflow }

    /// The steps that a request has passed on its way to where somebody may return it.
    struct Passed {
        fileprivate(set) var steps: [Int] = []
        /// Those of them that are splits.
        fileprivate(set) var splits: [Int] = []
        /// What they, and the step itself, may take away.
        fileprivate(set) var cleared = PathSet()
        /// What has been found to be lost to who comes back.
        var lost = PathSet()
    }

    func passed(_ positions: [StepPath: Int], _ effects: StepEffects) -> [Int: Passed] {
        var all: [Int: Passed] = [:]
        let returning = self.returning
        for block in workflow.blocks.values where block.steps.contains(where: { returning.contains($0.path) }) {
            let ways = ReturnWays.ways(in: block)
            let numbers = block.steps.map { positions[$0.path] ?? 0 }
            let isReturning = block.steps.map { returning.contains($0.path) }
            for (index, step) in block.steps.enumerated() {
                let isReached = ReturnWays.reached(from: index, ways)
                for other in block.steps.indices.dropFirst(index + 1) where isReached[other] && isReturning[other] {
                    all[numbers[other], default: Passed()].add(step, numbers[index], effects)
                }
            }
        }
        return all
    }

    /// Approvals, and the splits around them.
    private var returning: Set<StepPath> {
        var paths: Set<StepPath> = []
        for step in workflow.allSteps {
            guard case .approve = step.kind else { continue }
            var path: StepPath? = step.path
            while let current = path, paths.insert(current).inserted { path = current.block.split }
        }
        return paths
    }

    /// For each step of a block, the steps that it may lead to; rather one too many.
    private static func ways(in block: Block) -> [[Int]] {
        let indices = Dictionary(
            block.steps.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return block.steps.enumerated().map { index, step in
            var targets = step.on.values.compactMap { indices[$0] }
            if case .choose(let choose) = step.kind { targets += choose.cases.compactMap { indices[$0.then] } }
            return index + 1 < block.steps.count ? targets + [index + 1] : targets
        }
    }

    private static func reached(from start: Int, _ ways: [[Int]]) -> [Bool] {
        var isReached = [Bool](repeating: false, count: ways.count)
        var open = [start]
        while let step = open.popLast() {
            for target in ways[step] where !isReached[target] {
                isReached[target] = true
                open.append(target)
            }
        }
        return isReached
    }
}

extension ReturnWays.Passed {
    fileprivate mutating func add(_ step: Step, _ position: Int, _ effects: StepEffects) {
        steps.append(position)
        if case .parallel = step.kind { splits.append(position) }
        cleared.formUnion(effects.cleared(by: step))
        cleared.formUnion(effects.forgotten(by: step))
    }
}

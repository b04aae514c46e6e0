import Core

/// Where people return a request to: a step above theirs that led to where they are, in their block or in one around it.
/// Steps below, which a loop may have passed before, can be chosen too; nobody who reads the text thinks of these, and
/// what they find null is an incident.
struct ReturnWays {
    private let workflow: Workflow

    init(_ workflow: Workflow) { self.workflow = workflow }

    /// For each step where somebody may return, the steps of its block that lead to it.
    func targets(_ positions: [StepPath: Int]) -> [Int: [Int]] {
        var targets: [Int: [Int]] = [:]
        let returning = self.returning
        for block in workflow.blocks.values where block.steps.contains(where: { returning.contains($0.path) }) {
            for step in block.steps {
                guard let target = positions[step.path] else { continue }
                for path in reached(from: step, in: block) where returning.contains(path) {
                    guard let position = positions[path], target < position else { continue }
                    targets[position, default: []].append(target)
                }
            }
        }
        return targets
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

    private func reached(from start: Step, in block: Block) -> Set<StepPath> {
        var reached: Set<StepPath> = []
        var open = [start]
        while let step = open.popLast() {
            for path in targets(of: step, in: block) where reached.insert(path).inserted {
                if let next = workflow.step(at: path) { open.append(next) }
            }
        }
        return reached
    }

    /// The steps that another may lead to; rather one too many.
    private func targets(of step: Step, in block: Block) -> [StepPath] {
        var targets = step.on.values.filter { $0 != .start }
        if case .choose(let choose) = step.kind { targets += choose.cases.map(\.then) }
        if let next = block.step(after: step.path) { targets.append(next.path) }
        return targets
    }
}

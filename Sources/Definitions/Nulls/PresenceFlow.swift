import Core
import FEEL

/// What is sure to be there at each step, whatever way led to it: fields that a step required, results of steps that
/// were passed, what a condition on the way has asked for.
///
/// A state is the set of paths that are not null; where ways meet, what holds on all of them. States only shrink while
/// the steps are walked again and again until nothing changes any more. A return is taken to lead through the steps
/// again; of `resume: back`, which skips them, nothing is said: what that leaves null is an incident where it matters.
struct PresenceFlow {
    let workflow: Workflow
    let effects: StepEffects
    private(set) var table: PathTable
    private var nodes: [Node] = []
    private var positions: [StepPath: Int] = [:]
    private var states: [PathSet?] = []
    private var ends: [BlockPath: [Outcome: PathSet]] = [:]
    private var returns: [Int: ReturnWays.Passed] = [:]
    /// What a return to a step may find gone.
    private var gone: [PathSet] = []
    /// The steps that have to be walked through again.
    private var isOpen: [Bool] = []
    private var openCount = 0

    private struct Node {
        let step: Step
        let block: BlockPath
        /// The step below it.
        let next: Int?
    }

    init(_ workflow: Workflow, _ plugins: KnownPlugins) {
        self.workflow = workflow
        var table = PathTable()
        effects = StepEffects(workflow, plugins, &table)
        self.table = table
        for block in workflow.blocks.values.sorted(by: { $0.path.text < $1.path.text }) {
            for (index, step) in block.steps.enumerated() {
                let next = index + 1 < block.steps.count ? nodes.count + 1 : nil
                positions[step.path] = nodes.count
                nodes.append(Node(step: step, block: block.path, next: next))
            }
        }
        states = Array(repeating: nil, count: nodes.count)
        isOpen = Array(repeating: false, count: nodes.count)
        gone = Array(repeating: PathSet(), count: nodes.count)
        returns = ReturnWays(workflow).passed(positions, effects)
    }

    /// Walks until nothing changes, in the order of the text: most ways lead down.
    mutating func solve() {
        enter(.root, effects.initial)
        while openCount > 0 {
            for position in nodes.indices where isOpen[position] {
                isOpen[position] = false
                openCount -= 1
                pass(position)
            }
        }
    }

    private mutating func reopen(_ position: Int) {
        guard !isOpen[position] else { return }
        isOpen[position] = true
        openCount += 1
    }

    // MARK: What is known

    /// What is there when a step is come to, before its `when`; nil where nothing leads to it.
    func state(at path: StepPath) -> PathSet? {
        positions[path].flatMap(arrived)
    }

    private func arrived(at position: Int) -> PathSet? {
        guard var state = states[position] else { return nil }
        state.subtract(gone[position])
        state.subtract(effects.clearedBeside(nodes[position].block))
        return state
    }

    /// What is there when its `when` holds.
    func stateInside(_ step: Step) -> PathSet? {
        guard var state = state(at: step.path) else { return nil }
        state.formUnion(effects.shown(by: step.when, where: true))
        return state
    }

    /// The paths of a state that an expression of a block may look at.
    func paths(in state: PathSet, for expression: FEELExpression, of block: BlockPath) -> Set<[String]> {
        let frame = workflow.blocks[block]?.frame ?? []
        let roots = expression.slotsUsed.filter { $0 < frame.count }.map { frame[$0].name }
        return Set(roots.flatMap { table.paths(in: state, below: $0) })
    }

    // MARK: Walking

    /// Ways meet: what holds on both.
    private mutating func go(to position: Int, _ state: PathSet) {
        guard var known = states[position] else {
            states[position] = state
            return reopen(position)
        }
        let before = known
        known.formIntersection(state)
        guard known != before else { return }
        states[position] = known
        reopen(position)
    }

    private mutating func enter(_ block: BlockPath, _ state: PathSet) {
        guard let first = workflow.blocks[block]?.steps.first, let position = positions[first.path] else {
            return end(block, .done, state)
        }
        go(to: position, state)
    }

    private mutating func end(_ block: BlockPath, _ outcome: Outcome, _ state: PathSet) {
        let before = ends[block]?[outcome]
        var known = before ?? state
        known.formIntersection(state)
        guard known != before else { return }
        ends[block, default: [:]][outcome] = known
        if let split = block.split.flatMap({ positions[$0] }) { reopen(split) }
    }

    private mutating func goOn(from node: Node, _ state: PathSet) {
        if let next = node.next { go(to: next, state) } else { end(node.block, .done, state) }
    }

    /// Where an outcome leads.
    private mutating func follow(_ outcome: Outcome, from node: Node, _ state: PathSet) {
        if let target = node.step.on[outcome] {
            // Back at `start` the steps begin anew, with no less than at first.
            if let position = positions[target] { go(to: position, state) }
        } else if outcome == .rejected {
            end(node.block, outcome, state)
        } else {
            goOn(from: node, state)
        }
    }

    private mutating func pass(_ position: Int) {
        let node = nodes[position]
        guard var state = arrived(at: position) else { return }
        if let condition = node.step.when {
            var skipped = state
            skipped.formUnion(effects.shown(by: condition, where: false))
            goOn(from: node, skipped)
            state.formUnion(effects.shown(by: condition, where: true))
        }
        giveBack(position, node, state)
        leave(node, state)
    }

    /// Somebody sends the request back to a step that it has passed. What was there then is there still, unless a step that
    /// may have been passed since has taken it away.
    private mutating func giveBack(_ position: Int, _ node: Node, _ state: PathSet) {
        guard let passed = returns[position] else { return }
        var lost = passed.cleared
        lost.formUnion(effects.cleared(by: node.step))
        for split in passed.splits {
            lost.formUnion(table.below(nodes[split].step.path.variable))
            lost.subtract(effects.result(of: nodes[split].step))
        }
        var sure = state
        sure.subtract(effects.cleared(by: node.step))
        lost.subtract(sure)
        guard lost != returns[position]?.lost else { return }
        returns[position]?.lost = lost
        for target in passed.steps {
            let before = gone[target]
            gone[target].formUnion(lost)
            if gone[target] != before { reopen(target) }
        }
    }

    private mutating func leave(_ node: Node, _ state: PathSet) {
        let step = node.step
        switch step.kind {
        case .approve(let approve):
            if case .skip = approve.nobody { goOn(from: node, state) }
            let left = left(step, state)
            follow(.rejected, from: node, left)
            follow(.approved, from: node, left.union(effects.required(by: step)))
        case .task(let task):
            if case .skip = task.nobody { goOn(from: node, state) }
            follow(.done, from: node, left(step, state).union(effects.required(by: step)))
        case .run:
            let outcomes = Set(step.on.keys).union([.done])
            for outcome in outcomes.sorted() {
                follow(outcome, from: node, left(step, state).union(effects.given(by: step, outcome)))
            }
        case .decide: follow(.done, from: node, left(step, state))
        case .choose(let choose): self.choose(choose, node, state)
        case .parallel(let parallel): split(parallel, node, state)
        case .set(let set): follow(.done, from: node, assigned(set, node, state))
        case .notify, .wait:
            let outcomes = Set(step.on.keys).union([.done])
            for outcome in outcomes.sorted() { follow(outcome, from: node, state) }
        case .end(let ending): end(node.block, ending.outcome, state)
        }
    }

    /// Behind a step: its result is there, and what its people may have cleared is not sure any more.
    private func left(_ step: Step, _ state: PathSet) -> PathSet {
        var state = state
        state.subtract(effects.cleared(by: step))
        state.subtract(table.below(step.path.variable))
        return state.union(effects.result(of: step))
    }

    private mutating func choose(_ choose: ChooseStep, _ node: Node, _ state: PathSet) {
        var state = state
        for choice in choose.cases {
            guard let position = positions[choice.then] else { continue }
            go(to: position, state.union(effects.shown(by: choice.condition, where: true)))
            guard let condition = choice.condition else { return }
            // The next case is looked at only where this one is false: null stops the step.
            state.formUnion(effects.shown(by: condition, where: false))
        }
        goOn(from: node, state)
    }

    private mutating func assigned(_ set: SetStep, _ node: Node, _ state: PathSet) -> PathSet {
        var result = state
        for assignment in set.values {
            result.subtract(table.below(assignment.name))
            let isThere: Bool
            switch assignment.binding {
            case .constant(let value): isThere = !value.isNull
            case .expression(let expression):
                // What goes wrong in it is an incident at this step, and nothing behind it sees the null.
                isThere = !expression.mayBeMissing(knowing: paths(in: state, for: expression, of: node.block))
            }
            if isThere { result.insert(table.number(of: [assignment.name])) }
        }
        return result
    }

    // MARK: Splits

    private mutating func split(_ parallel: ParallelStep, _ node: Node, _ state: PathSet) {
        let blocks = parallel.branches.map { BlockPath(split: node.step.path, branch: $0) }
        for block in blocks { enter(block, state) }
        let cut = left(node.step, state)
        func isBad(_ outcome: Outcome) -> Bool {
            outcome == .rejected || outcome != .done && node.step.on[outcome] != nil
        }
        let outcomes = Set(blocks.flatMap { ends[$0].map { Array($0.keys) } ?? [] })
        for outcome in outcomes.sorted() where isBad(outcome) { follow(outcome, from: node, cut) }
        guard parallel.join == .all else { return follow(.done, from: node, cut) }
        var joined = cut
        for (branch, block) in zip(parallel.branches, blocks) {
            var known: PathSet?
            for (outcome, end) in ends[block] ?? [:] where !isBad(outcome) {
                known?.formIntersection(end)
                known = known ?? end
            }
            // A branch that has no end yet, or none that is good: the split is not left this way.
            guard let known else { return }
            joined.formUnion(outside(known, branch, block, node.step.path.variable))
        }
        follow(.done, from: node, joined)
    }

    /// What is known at the end of a branch, as it is called behind the split.
    private mutating func outside(_ state: PathSet, _ branch: Identifier, _ block: BlockPath, _ split: String)
        -> PathSet
    {
        var state = state
        state.subtract(effects.clearedBeside(block))
        var result = state
        for step in workflow.blocks[block]?.steps ?? [] {
            let name = step.path.variable
            for path in table.paths(in: state, below: name) {
                result.insert(table.number(of: [split, StepPath.variable(of: branch.text)] + path))
            }
            result.subtract(table.below(name))
        }
        return result
    }
}

extension PathSet {
    fileprivate func union(_ other: PathSet) -> PathSet {
        var union = self
        union.formUnion(other)
        return union
    }
}

extension BlockPath {
    /// The split that a branch belongs to; nil for the root.
    var split: StepPath? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { StepPath(text: String(text[..<$0])) }
    }
}

extension FrameName {
    /// What it is called in expressions.
    var name: String {
        switch self {
        case .data(let name): name
        case .result(let path): path.variable
        case .initiator: "initiator"
        case .instance: "instance"
        }
    }
}

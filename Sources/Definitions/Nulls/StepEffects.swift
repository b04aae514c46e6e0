import Core
import FEEL

/// What steps and conditions do to what is known to be there: told once, before any way is walked.
struct StepEffects {
    /// What is there at first, of what a `set` may take away later.
    let initial: PathSet
    private var shown: [ConditionKey: PathSet] = [:]
    private var cleared: [StepPath: PathSet] = [:]
    private var required: [StepPath: PathSet] = [:]
    private var results: [StepPath: PathSet] = [:]
    private var forgotten: [StepPath: PathSet] = [:]
    private var given: [StepPath: [Outcome: PathSet]] = [:]
    private var beside: [BlockPath: PathSet] = [:]

    private struct ConditionKey: Hashable {
        let source: String
        let truth: Bool
    }

    init(_ workflow: Workflow, _ plugins: KnownPlugins, _ table: inout PathTable) {
        let assigned = Set(
            workflow.allSteps.flatMap { step -> [String] in
                if case .set(let set) = step.kind { set.values.map(\.name) } else { [] }
            })
        let sure = workflow.form.fields.filter { assigned.contains($0.name) && ($0.required || $0.standard != nil) }
        initial = table.set(of: sure.map { [$0.name] })
        for step in workflow.allSteps {
            for condition in step.conditions {
                for truth in [true, false] {
                    shown[ConditionKey(source: condition.source, truth: truth)] = table.set(
                        of: condition.presentPaths(where: truth))
                }
            }
            required[step.path] = table.set(of: workflow.form.required(by: step).map { [$0] })
            results[step.path] = table.set(of: step.resultPaths)
            if case .run(let run) = step.kind, let plugin = plugins[run.plugin.text] {
                for outcome in plugin.allOutcomes {
                    let paths = plugin.given(by: outcome).map { [step.path.variable, $0] }
                    given[step.path, default: [:]][outcome] = table.set(of: paths)
                }
            }
            for name in assigned { _ = table.number(of: [name]) }
        }
        let blocks = BlockNesting(workflow)
        for step in workflow.allSteps {
            cleared[step.path] = blocks.clearedNames(by: step).reduce(into: PathSet()) { $0.formUnion(table.below($1)) }
        }
        for step in workflow.allSteps {
            var below = table.below(step.path.variable)
            below.subtract(results[step.path] ?? PathSet())
            forgotten[step.path] = below
        }
        for block in workflow.blocks.keys {
            beside[block] = blocks.clearedNames(beside: block).reduce(into: PathSet()) { $0.formUnion(table.below($1)) }
        }
    }

    /// What a condition makes sure of where it is true, or false.
    func shown(by condition: FEELExpression?, where truth: Bool) -> PathSet {
        condition.flatMap { shown[ConditionKey(source: $0.source, truth: truth)] } ?? PathSet()
    }

    /// What may have become null when people leave the step: the optional fields that they may edit.
    func cleared(by step: Step) -> PathSet { cleared[step.path] ?? PathSet() }

    /// What has a value when the step is approved or done.
    func required(by step: Step) -> PathSet { required[step.path] ?? PathSet() }

    /// What its result makes sure of.
    func result(of step: Step) -> PathSet { results[step.path] ?? PathSet() }

    /// The entries of the result that a plugin gives with an outcome.
    func given(by step: Step, _ outcome: Outcome) -> PathSet { given[step.path]?[outcome] ?? PathSet() }

    /// What a condition has shown of the parts of its result: a new result may lack them.
    func forgotten(by step: Step) -> PathSet { forgotten[step.path] ?? PathSet() }

    /// What the other branches of the splits around a block may take away at any time.
    func clearedBeside(_ block: BlockPath) -> PathSet { beside[block] ?? PathSet() }
}

extension Step {
    fileprivate var conditions: [FEELExpression] {
        let cases: [FEELExpression] =
            if case .choose(let choose) = kind { choose.cases.compactMap(\.condition) } else { [] }
        return cases + [when].compactMap { $0 }
    }

    fileprivate var resultPaths: [[String]] {
        switch kind {
        case .approve, .task, .run, .decide: [[path.variable]]
        case .parallel(let parallel):
            [[path.variable]] + parallel.branches.map { [path.variable, StepPath.variable(of: $0.text)] }
        case .choose, .set, .notify, .wait, .end: []
        }
    }

    fileprivate var rights: FieldRights? {
        switch kind {
        case .approve(let approve): approve.fields
        case .task(let task): task.fields
        case .run, .decide, .choose, .parallel, .set, .notify, .wait, .end: nil
        }
    }
}

extension Form {
    fileprivate func required(by step: Step) -> [String] {
        guard let rights = step.rights else { return [] }
        return fields.map(\.name).filter { rights.right(on: $0) == .require }
    }

    /// The fields that the people of a step may leave without a value: one with a default has it again.
    fileprivate func clearable(by step: Step) -> [String] {
        guard let rights = step.rights else { return [] }
        return fields.filter { !$0.required && $0.standard == nil && rights.right(on: $0.name) == .edit }.map(\.name)
    }
}

/// Which names the steps of blocks, and of the blocks within them, may make null.
private struct BlockNesting {
    private let workflow: Workflow
    private var names: [BlockPath: Set<String>] = [:]

    init(_ workflow: Workflow) {
        self.workflow = workflow
        // Inner blocks have longer paths than those around them.
        for block in workflow.blocks.values.sorted(by: { $0.path.text.utf8.count > $1.path.text.utf8.count }) {
            names[block.path] = block.steps.reduce(into: []) { $0.formUnion(clearedNames(by: $1)) }
        }
    }

    func clearedNames(by step: Step) -> Set<String> {
        switch step.kind {
        case .approve, .task: Set(workflow.form.clearable(by: step))
        case .set(let set): Set(set.values.map(\.name))
        case .parallel(let parallel):
            parallel.branches.reduce(into: []) { all, branch in
                all.formUnion(names[BlockPath(split: step.path, branch: branch)] ?? [])
            }
        case .run, .decide, .choose, .notify, .wait, .end: []
        }
    }

    func clearedNames(beside block: BlockPath) -> Set<String> {
        var (all, block): (Set<String>, BlockPath) = ([], block)
        while let split = block.split, case .parallel(let parallel)? = workflow.step(at: split)?.kind {
            for branch in parallel.branches {
                let other = BlockPath(split: split, branch: branch)
                if other != block { all.formUnion(names[other] ?? []) }
            }
            block = split.block
        }
        return all
    }
}

import Core
import FEEL
import YAML

/// The steps of a file before they are read: which blocks there are, which steps stand in them, of which kind.
///
/// Names in expressions and targets of steps may point forward, so all ids are gathered before any step is lowered.
struct Outline {
    /// Outer blocks come before the blocks within them; the root is first.
    private(set) var blocks: [OutlinedBlock] = []
    private(set) var steps: [StepPath: OutlinedStep] = [:]
    /// The names that `set` steps assign, in file order, with where.
    private(set) var variables: [NamedEntry] = []

    init(_ steps: Node, _ findings: Findings) {
        add(.root, parent: nil, steps, findings)
    }

    private mutating func add(_ path: BlockPath, parent: BlockPath?, _ node: Node, _ findings: Findings) {
        var block = OutlinedBlock(path: path, parent: parent, node: node)
        let entries = findings.entries(of: node, .step, .table(.step))
        block.isComplete = entries.count == node.mapping?.count
        let index = blocks.count
        blocks.append(block)
        for entry in entries {
            guard let id = Identifier(entry.name), Outline.isFree(id, entry.key, in: path, findings) else {
                block.isComplete = false
                continue
            }
            block.steps.append(OutlinedStep(id: id, block: path, entry: entry, kind: StepKindName(of: entry.value)))
        }
        blocks[index] = block
        for step in block.steps { add(step, findings) }
    }

    private mutating func add(_ step: OutlinedStep, _ findings: Findings) {
        steps[step.path] = step
        switch step.kind {
        case .set:
            let entries = step.body["set"]?.mapping ?? []
            variables += entries.compactMap { pair in
                pair.key.text.map { NamedEntry(name: $0, key: pair.key, value: pair.value) }
            }
        case .parallel:
            for branch in step.branches { add(branch.path, parent: step.path.block, branch.node, findings) }
        default: break
        }
    }

    private static func isFree(_ id: Identifier, _ key: Node, in block: BlockPath, _ findings: Findings) -> Bool {
        switch id.text {
        case "start":
            findings.error(
                .reservedID, key.range,
                Message(
                    en: "`start` is the step where the initiator fills the form", zh: "`start` 是发起人填写表单的步骤"),
                hint: Message(en: "choose another id", zh: "请换一个标识"))
            return false
        case "on":
            findings.notSupportedYet(
                "on", at: key.range,
                doc: Message(en: "what interrupts a whole block", zh: "打断整个分支的事件"))
            return false
        default: return true
        }
    }
}

struct OutlinedBlock {
    let path: BlockPath
    let parent: BlockPath?
    let node: Node
    var steps: [OutlinedStep] = []
    /// Whether every entry of the block became a step.
    var isComplete = true

    init(path: BlockPath, parent: BlockPath?, node: Node) {
        self.path = path
        self.parent = parent
        self.node = node
    }
}

struct OutlinedStep {
    let id: Identifier
    let path: StepPath
    let key: Node
    let body: Node
    /// Nil where the step does not have exactly one kind.
    let kind: StepKindName?

    init(id: Identifier, block: BlockPath, entry: NamedEntry, kind: StepKindName?) {
        self.id = id
        self.path = StepPath(block: block, id: id)
        self.key = entry.key
        self.body = entry.value
        self.kind = kind
    }

    /// The well-named branches of a split.
    var branches: [(id: Identifier, path: BlockPath, node: Node)] {
        let pairs = kind == .parallel ? body["parallel"]?.mapping ?? [] : []
        return pairs.compactMap { pair in
            guard let text = pair.key.text, Spelling.isKebab(text), let id = Identifier(text) else { return nil }
            guard pair.value.mapping != nil else { return nil }
            return (id, BlockPath(split: path, branch: id), pair.value)
        }
    }
}

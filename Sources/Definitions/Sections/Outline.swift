import Core
import FEEL
import YAML

/// The steps of a file before they are read: which blocks there are, which steps stand in them, of which kind.
///
/// Names in expressions and targets of steps may point forward, so all ids are gathered before any step is lowered.
struct Outline {
    /// Outer blocks come before the blocks within them; the root is first.
    private(set) var blocks: [OutlinedBlock] = []
    private var stepCount = 0
    private var blockPositions: [BlockPath: Int] = [:]
    private(set) var steps: [StepPath: OutlinedStep] = [:]
    /// The names that `set` steps assign, in file order, with where.
    private(set) var variables: [NamedEntry] = []
    /// The splits in whose branches somebody or something is waited for.
    private(set) var waitingSplits: Set<StepPath> = []

    init(_ steps: Node, _ findings: Findings) {
        add(.root, parent: nil, steps, findings)
        for step in self.steps.values where step.kind.map({ $0.waits || $0 == .run }) ?? true {
            markSplits(around: step.path.block)
        }
    }

    func block(at path: BlockPath) -> OutlinedBlock? { blockPositions[path].map { blocks[$0] } }

    /// Why there may not be more: every block's scope holds the names of all blocks around it.
    static let limits = (steps: 1_000, fields: 500, variables: 500)

    private mutating func markSplits(around block: BlockPath) {
        var block = block
        while let slash = block.text.utf8.lastIndex(of: UInt8(ascii: "/")) {
            let split = StepPath(text: String(block.text[..<slash]))
            guard waitingSplits.insert(split).inserted else { return }
            block = split.block
        }
    }

    private mutating func add(_ path: BlockPath, parent: BlockPath?, _ node: Node, _ findings: Findings) {
        var block = OutlinedBlock(path: path, parent: parent, node: node)
        let entries = findings.entries(of: node, .step, .table(.step))
        block.isComplete = entries.count == node.mapping?.count
        let index = blocks.count
        blockPositions[path] = index
        blocks.append(block)
        for entry in entries {
            guard let id = Identifier(entry.name), Outline.isFree(id, entry.key, in: path, findings) else {
                block.isComplete = false
                continue
            }
            guard stepCount < Outline.limits.steps else {
                findings.tooMany("steps", "步骤", Outline.limits.steps, entry.key)
                block.isComplete = false
                break
            }
            stepCount += 1
            block.append(OutlinedStep(id: id, block: path, entry: entry, kind: StepKindName(of: entry.value)))
        }
        blocks[index] = block
        for step in block.steps where !findings.isFull { add(step, findings) }
    }

    private mutating func add(_ step: OutlinedStep, _ findings: Findings) {
        steps[step.path] = step
        switch step.kind {
        case .set:
            let entries = step.body["set"]?.mapping ?? []
            for pair in entries { add(variable: pair, findings) }
        case .parallel:
            for branch in step.branches { add(branch.path, parent: step.path.block, branch.node, findings) }
        default: break
        }
    }

    private mutating func add(variable pair: Node.Pair, _ findings: Findings) {
        guard variables.count < Outline.limits.variables else {
            findings.tooMany("variables", "变量", Outline.limits.variables, pair.key)
            return
        }
        guard let name = pair.key.text else { return }
        variables.append(NamedEntry(name: name, key: pair.key, value: pair.value))
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
    private(set) var steps: [OutlinedStep] = []
    private var positions: [String: Int] = [:]
    /// Whether every entry of the block became a step.
    var isComplete = true

    init(path: BlockPath, parent: BlockPath?, node: Node) {
        self.path = path
        self.parent = parent
        self.node = node
    }

    mutating func append(_ step: OutlinedStep) {
        positions[step.id.text] = steps.count
        steps.append(step)
    }

    func position(of id: String) -> Int? { positions[id] }
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

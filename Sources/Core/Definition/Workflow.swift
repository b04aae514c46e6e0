package import FEEL

/// A published workflow: everything that `decide` needs to know of it, with all its expressions compiled.
package struct Workflow: Sendable {
    package let id: WorkflowID
    package let version: Int
    package let title: LocalizedText
    package let form: Form
    package let start: Start
    package let tables: [Identifier: DecisionTable]
    package let separation: [Separation]
    /// Who may cancel a running instance.
    package let admins: [Assignment]
    /// Every block of steps by its path; `.root` is always there.
    package let blocks: [BlockPath: Block]
    private let steps: [StepPath: Step]

    package init(
        id: WorkflowID, version: Int, title: LocalizedText, form: Form, start: Start,
        tables: [Identifier: DecisionTable] = [:], separation: [Separation] = [], admins: [Assignment] = [],
        blocks: [Block]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.form = form
        self.start = start
        self.tables = tables
        self.separation = separation
        self.admins = admins
        self.blocks = Dictionary(blocks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let all = blocks.flatMap { block in block.steps.map { ($0.path, $0) } }
        self.steps = Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    package func step(at path: StepPath) -> Step? { steps[path] }

    package var allSteps: [Step] { blocks.values.flatMap(\.steps) }
}

/// Who may start the workflow, and how its instances are called.
package struct Start: Sendable {
    /// Empty: anybody in the directory.
    package let by: [Assignment]
    package let subject: Binding?

    package init(by: [Assignment] = [], subject: Binding? = nil) {
        self.by = by
        self.subject = subject
    }
}

/// Steps in which nobody may act twice (four eyes). `start` stands for the initiator.
package struct Separation: Sendable, Hashable {
    package let steps: [StepPath]

    package init(steps: [StepPath]) {
        self.steps = steps
    }
}

/// A run of steps that one scope walks through, top to bottom.
package struct Block: Sendable {
    package let path: BlockPath
    package let steps: [Step]
    /// What each slot of the expressions in this block stands for.
    package let frame: [FrameName]

    package init(path: BlockPath, steps: [Step], frame: [FrameName]) {
        self.path = path
        self.steps = steps
        self.frame = frame
    }

    /// The step that follows in the text; nil behind the last.
    package func step(after path: StepPath) -> Step? {
        guard path != .start else { return steps.first }
        guard let index = steps.firstIndex(where: { $0.path == path }) else { return nil }
        return index + 1 < steps.count ? steps[index + 1] : nil
    }
}

/// What a name in an expression is bound to when it is evaluated.
package enum FrameName: Hashable, Sendable {
    /// A field of the form, or a variable that a `set` step assigns.
    case data(String)
    /// The result of a step in this block or in one around it.
    case result(StepPath)
    /// `{id, name, unit}` of who submitted the instance.
    case initiator
    /// `{number, workflow, version, submitted}`.
    case instance
}

/// A value of a definition: written out, or computed.
package enum Binding: Sendable {
    case constant(Value)
    case expression(FEELExpression)
}

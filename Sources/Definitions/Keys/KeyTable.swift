import Core

/// The keys of one kind of mapping. From it come the check of unknown keys, the reference and the JSON Schema, so the
/// three cannot disagree.
struct KeyTable: Sendable {
    let title: Message
    let doc: Message
    let keys: [Key]

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}

struct Key: Sendable {
    let name: String
    let shape: Shape
    let required: Bool
    /// What holds where the key is absent, as the author would write it.
    let standard: String?
    let doc: Message
    /// A line of YAML.
    let example: String
    /// The kinds of step or field that it goes with; empty: all.
    let fits: [String]
    let isSupported: Bool

    init(
        _ name: String, _ shape: Shape, required: Bool = false, standard: String? = nil, fits: [String] = [],
        en: String, zh: String, example: String
    ) {
        self.name = name
        self.shape = shape
        self.required = required
        self.standard = standard
        self.doc = Message(en: en, zh: zh)
        self.example = example
        self.fits = fits
        self.isSupported = true
    }

    private init(notYet name: String, doc: Message) {
        self.name = name
        self.shape = .text
        self.required = false
        self.standard = nil
        self.doc = doc
        self.example = ""
        self.fits = []
        self.isSupported = false
    }

    /// A key that the language has and that is not built yet: refused by name.
    static func notYet(_ name: String, en: String, zh: String) -> Key {
        Key(notYet: name, doc: Message(en: en, zh: zh))
    }
}

/// Every kind of mapping of the language; the raw value is its name in the reference and the schema.
enum TableID: String, CaseIterable, Sendable {
    case workflow
    case field
    case option
    case start
    case decisionTable = "table"
    case tableInput = "input"
    case tableRule = "rule"
    case separation
    case step
    case approve
    case initiator
    case task
    case clause
    case vote
    case nobody
    case retry
    case choice = "case"
    case notify
    case wait
    case directory
    case unit
    case person
    case post

    var table: KeyTable {
        switch self {
        case .workflow: WorkflowKeys.table
        case .field: FieldKeys.table
        case .option: FieldKeys.option
        case .start: StartKeys.table
        case .decisionTable: DecisionTableKeys.table
        case .tableInput: DecisionTableKeys.input
        case .tableRule: DecisionTableKeys.rule
        case .separation: SeparationKeys.table
        case .step: StepKeys.table
        case .approve: ApproveKeys.table
        case .initiator: ApproveKeys.initiator
        case .task: TaskKeys.table
        case .clause: ClauseKeys.table
        case .vote: VoteKeys.table
        case .nobody: NobodyKeys.table
        case .retry: RetryKeys.table
        case .choice: ChoiceKeys.table
        case .notify: NotifyKeys.table
        case .wait: WaitKeys.table
        case .directory: DirectoryKeys.table
        case .unit: DirectoryKeys.unit
        case .person: DirectoryKeys.person
        case .post: DirectoryKeys.post
        }
    }
}

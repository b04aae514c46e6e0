import YAML

/// The key that makes a step what it is.
enum StepKindName: String, CaseIterable, Sendable {
    case approve, task, run, decide, choose, parallel, set, notify, wait, end

    /// The only kind of a step; nil where it has none or several.
    init?(of body: Node) {
        let kinds = StepKindName.all(of: body)
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        self = kind.name
    }

    static func all(of body: Node) -> [(name: StepKindName, key: Node)] {
        (body.mapping ?? []).compactMap { pair in
            pair.key.text.flatMap(StepKindName.init(rawValue:)).map { ($0, pair.key) }
        }
    }

    /// Whether a result is bound to the step's id.
    var hasResult: Bool {
        switch self {
        case .approve, .task, .run, .decide, .parallel: true
        case .choose, .set, .notify, .wait, .end: false
        }
    }

    /// Whether people or time stand between entering and leaving it. A `run` ends by itself, if later.
    var waits: Bool {
        switch self {
        case .approve, .task, .wait: true
        case .run, .decide, .choose, .parallel, .set, .notify, .end: false
        }
    }
}

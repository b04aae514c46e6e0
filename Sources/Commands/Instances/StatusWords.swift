internal import Core

extension Instance.Status {
    /// For programs: `running`, `completed`, `withdrawn`, `cancelled`.
    var word: String {
        switch self {
        case .running: "running"
        case .ended(let ending): ending.cause.rawValue
        }
    }

    /// For people.
    var message: Message {
        switch self {
        case .running: Message(en: "running", zh: "办理中")
        case .ended(let ending): Message(en: ending.label(in: .en), zh: ending.label(in: .zh))
        }
    }

    var tone: Tone {
        switch self {
        case .running: .plain
        case .ended(let ending): ending.outcome == .rejected ? .bad : .good
        }
    }
}

extension Instance.Ending {
    func label(in language: Language) -> String {
        switch (cause, language) {
        case (.completed, _): OutcomeWords.text(outcome, in: language)
        case (.withdrawn, .en): "withdrawn"
        case (.withdrawn, .zh): "已撤回"
        case (.cancelled, .en): "cancelled"
        case (.cancelled, .zh): "已取消"
        }
    }
}

/// The outcomes that the engine itself knows; an author's own stay as they are.
enum OutcomeWords {
    static func text(_ outcome: Outcome, in language: Language) -> String {
        switch language {
        case .en: outcome.text
        case .zh: chinese[outcome.text] ?? outcome.text
        }
    }

    private static let chinese = [
        "approved": "通过", "rejected": "否决", "returned": "退回", "done": "完成", "failed": "失败", "expired": "超时",
    ]
}

extension OpenTask.Kind {
    var message: Message {
        switch self {
        case .approve: Message(en: "approve", zh: "审批")
        case .work: Message(en: "work", zh: "办理")
        case .revise: Message(en: "revise", zh: "修改")
        }
    }
}

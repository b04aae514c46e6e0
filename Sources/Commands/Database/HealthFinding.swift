internal import Core

/// One thing that `doctor` looked at.
struct HealthFinding {
    enum Health: String {
        case ok
        case warn
        case fail

        var tone: Tone {
            switch self {
            case .ok: .good
            case .warn: .warning
            case .fail: .bad
            }
        }
    }

    let health: Health
    let check: Message
    let found: Message
    let hint: Message?

    init(_ health: Health, _ check: Message, _ found: Message, hint: Message? = nil) {
        self.health = health
        self.check = check
        self.found = found
        self.hint = hint
    }

    init(_ health: Health, _ check: Message, _ found: String, hint: Message? = nil) {
        self.init(health, check, Message(en: found, zh: found), hint: hint)
    }
}

internal import Core
internal import Engine
internal import Ports

/// What a command did that was carried out before: its task is closed by then, so that only the record can tell which
/// one it was.
enum FormerAct {
    /// The number of the task or scope that the command of this id was about; nil where it never was, or has no id of
    /// the caller's.
    static func number(of acting: ActOptions, on instance: InstanceID, in engine: Engine) async throws -> Int? {
        guard acting.commandId != nil else { return nil }
        let command = try acting.command()
        let outcome = try await engine.store.read { try $0.outcome(of: command) }
        guard outcome?.instance == instance else { return nil }
        let history = try await engine.history(of: instance)
        guard let last = history.firstIndex(where: { $0.command == command }) else { return nil }
        // The rows of a command end with the one that bears its id.
        let first = history[..<last].lastIndex { $0.command != nil }.map { $0 + 1 } ?? 0
        return history[first...last].lazy.compactMap(\.recorded.event.target).first
    }
}

extension Event {
    /// The task or scope that a person's act names.
    fileprivate var target: Int? {
        switch self {
        case .voted(let body): body.task
        case .completed(let body): body.task
        case .returned(let body): body.task
        case .claimed(let body): body.task
        case .released(let body): body.task
        case .incidentResolved(let body): body.scope
        case .submitted, .entered, .assigned, .left, .skipped, .split, .branchEnded, .scopeCancelled, .changed,
            .jobFinished, .timerFired, .noticed, .incidentRaised, .commented, .ended:
            nil
        }
    }
}

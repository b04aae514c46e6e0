internal import Core
internal import Engine
internal import FEEL
internal import Ports
internal import Synchronization

/// Tells on standard error what a worker does, and counts it.
final class WorkLog: Sendable {
    private struct Counts {
        var timers = 0
        var jobs = 0
        var failed = 0
        var postponed = 0
        var refused = 0
    }

    private let session: Session
    private let counts = Mutex(Counts())

    init(session: Session) {
        self.session = session
    }

    func note(_ step: WorkStep) {
        counts.withLock { counts in
            switch step {
            case .timerFired: counts.timers += 1
            case .jobFinished: counts.jobs += 1
            case .jobFailed: counts.failed += 1
            case .jobPostponed: counts.postponed += 1
            case .overtaken: break
            case .refused: counts.refused += 1
            }
        }
        if let message = message(of: step) { session.note(message) }
    }

    private func message(of step: WorkStep) -> Message? {
        let instance = step.instance.number
        switch step {
        case .timerFired: return Message(en: "\(instance): a timer fired", zh: "\(instance)：定时已触发")
        case .jobFinished(let job, _):
            return Message(en: "\(instance): \(job.plugin) done", zh: "\(instance)：\(job.plugin) 完成")
        case .jobFailed(let job, _, let error):
            return Message(
                en: "\(instance): \(job.plugin) failed: \(error)", zh: "\(instance)：\(job.plugin) 失败：\(error)")
        case .jobPostponed(let job, let until, let error):
            let due = session.face.text(of: until)
            return Message(
                en: "\(instance): \(job.plugin) again at \(due): \(error)",
                zh: "\(instance)：\(job.plugin) 将于 \(due) 重试：\(error)")
        case .overtaken: return nil
        case .refused(let refusal):
            return Message(
                en: "\(instance): \(refusal.refusal.message.en) [\(refusal.refusal.code)]",
                zh: "\(instance)：\(refusal.refusal.message.zh) [\(refusal.refusal.code)]")
        }
    }

    var document: Document {
        let counts = counts.withLock { $0 }
        let members = [
            ("timers", counts.timers), ("jobs", counts.jobs), ("failed", counts.failed),
            ("postponed", counts.postponed), ("refused", counts.refused),
        ]
        let line = session.face.text(
            "\(counts.timers) timers fired, \(counts.jobs) jobs done, \(counts.failed) failed, \(counts.postponed) put back",
            "触发定时 \(counts.timers) 个，完成 \(counts.jobs) 个，失败 \(counts.failed) 个，推迟 \(counts.postponed) 个")
        return Document(Context(members.map { ($0.0, .number(Decimal128($0.1))) }), lines: [line])
    }
}

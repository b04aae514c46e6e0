internal import Core
internal import Engine
internal import FEEL
internal import Ports

extension Session {
    /// Carries out an act, or says what it would do, and answers.
    func act(
        _ act: Act, on instance: InstanceID, by actor: Actor, _ options: ActOptions, in engine: Engine
    ) async throws {
        do {
            if options.dryRun {
                answer(PreviewDocument.make(try await engine.preview(act, on: instance, by: actor), for: face))
                return
            }
            let accepted = try await engine.act(act, on: instance, by: actor, command: try options.command())
            try await finish(accepted, options, in: engine)
        } catch let refusal as Refusal where refusal.code == "form.invalid" {
            throw Problem(refusal, hint: Session.fieldHint)
        }
    }

    /// Here the fields are at hand.
    private static let fieldHint = Message(
        en: "give fields with --set field=value or --data FILE; `countersign show` lists yours to fill",
        zh: "请用 --set 字段=值 或 --data 文件 填写；countersign show 列出您可填写的字段")

    /// Does what is due now, and answers with the receipt and where the instance stands.
    func finish(_ accepted: Accepted, _ options: ActOptions, in engine: Engine) async throws {
        var instance = accepted.instance
        if !options.noWork, try await isSomethingDue(in: engine) {
            let report = try await progress(Message(en: "working on what is due …", zh: "正在处理到期事项……")) {
                try await engine.drain(DrainLimits(acts: 100))
            }
            if report.instances.contains(instance.id) { instance = try await engine.view(of: instance.id).instance }
        }
        answer(ReceiptDocument.make(accepted, now: instance, for: face))
    }

    /// One look at an index, so that an act with nothing to do after it pays for no transaction.
    private func isSomethingDue(in engine: Engine) async throws -> Bool {
        guard let due = try await engine.nextDue() else { return false }
        return due <= engine.clock.now()
    }
}

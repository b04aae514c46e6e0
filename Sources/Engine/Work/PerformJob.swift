internal import Core
internal import CountersignPluginKit
internal import FEEL
internal import Ports

extension Engine {
    /// Runs a leased job once and writes what came of it. Never throws: a job that cannot be brought to an end here is
    /// leased again when its lease has run out.
    func perform(_ lease: LeasedJob) async -> WorkStep {
        do {
            let order = try await order(for: lease)
            let answer = await answer(order)
            // What came of the job is written even where the worker is being stopped.
            return try await Task { try await settle(order, answer) }.value
        } catch {
            return WorkStep(failed: lease.key.number, of: lease.key.instance, error, logger)
        }
    }

    private func answer(_ order: JobOrder) async -> PluginAnswer {
        guard order.lease.attempt <= order.retry.attempts else { return .failed(.usedUp(order.retry.attempts)) }
        let now = clock.now()
        let deadline = min(now.advanced(byMilliseconds: terms.deadline), order.lease.leasedUntil)
        return await PluginHost(plugins: plugins, waiter: waiter)
            .answer(order, at: now, deadline: deadline, logger: logger)
    }

    private func settle(_ order: JobOrder, _ answer: PluginAnswer) async throws -> WorkStep {
        let lease = order.lease
        switch answer {
        case .completed(let outcome, let output):
            guard let outcome = Outcome(outcome.name) else { return try await fail(lease, .unusable(outcome)) }
            return .jobFinished(lease, try await finish(lease, .outcome(outcome, output: output)))
        case .failed(let error):
            guard let pause = order.retry.pause(after: error, attempt: lease.attempt) else {
                return try await fail(lease, error)
            }
            return try await postpone(lease, by: pause, error)
        }
    }

    private func fail(_ lease: LeasedJob, _ error: PluginError) async throws -> WorkStep {
        .jobFailed(lease, try await finish(lease, .failure(code: error.code, message: error.message)), error)
    }

    /// Brings a result as a command, unless the job was leased to another worker since: that one's answer counts.
    private func finish(_ lease: LeasedJob, _ result: FinishJob.Result) async throws -> Accepted {
        let command = CommandID.job(lease.key.number, of: lease.key.instance)
        let request = Request(command: command, actor: .engine, arrived: clock.now())
        let act = Act.finishJob(FinishJob(job: lease.key.number, attempts: lease.attempt, result: result))
        let registrar = registrar
        let accepted = try await store.write { transaction in
            if try transaction.outcome(of: command) == nil, try transaction.fence(of: lease.key) != lease.fence {
                throw Refusal.fenced(lease.key)
            }
            return try registrar.act(request, on: lease.key.instance, act, in: transaction)
        }
        registrar.keep(accepted)
        return accepted
    }

    private func postpone(_ lease: LeasedJob, by pause: Int64, _ error: PluginError) async throws -> WorkStep {
        let until = clock.now().advanced(byMilliseconds: pause)
        let text = error.description
        let isOurs = try await store.write { try $0.postpone(lease.key, fence: lease.fence, until: until, error: text) }
        guard isOurs else { throw Refusal.fenced(lease.key) }
        return .jobPostponed(lease, until: until, error)
    }
}

extension RetryPolicy {
    /// The pause before the next attempt, in milliseconds, and never shorter than the plugin asked for; nil when there
    /// is to be none.
    func pause(after error: PluginError, attempt: Int) -> Int64? {
        guard case .retryable(let wish) = error.retry, let pause = pause(afterAttempt: attempt) else { return nil }
        let asked = wish.map { $0 / .milliseconds(1) } ?? 0
        return max(pause, Int64(exactly: asked.rounded(.up)) ?? pause)
    }
}

extension PluginError {
    /// The worker died or was stopped so often in the midst of the job that there is no attempt left.
    fileprivate static func usedUp(_ attempts: Int) -> PluginError {
        PluginError(
            "plugin.attempts-used-up", "\(attempts) attempts were begun and none came to an end",
            context: ["attempts": "\(attempts)"])
    }

    fileprivate static func unusable(_ outcome: PluginOutcome) -> PluginError {
        PluginError(Codes.undeclaredOutcome, "the plugin answered \"\(outcome)\", which is not an outcome's name")
    }
}

extension Refusal {
    fileprivate static func fenced(_ job: JobKey) -> Refusal {
        Refusal(
            "job.fenced", .conflict,
            Message(
                en: "job \(job.number) of instance \(job.instance.number) was given to another worker",
                zh: "实例 \(job.instance.number) 的作业 \(job.number) 已交给其他工作进程"),
            context: [Detail("instance", "\(job.instance.number)"), Detail("job", "\(job.number)")])
    }
}

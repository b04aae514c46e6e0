internal import Core
internal import Ports

/// A leased job with all that its plugin is told.
struct JobOrder: Sendable {
    let lease: LeasedJob
    let instance: Instance
    let job: Job
    let retry: RetryPolicy
    /// Whose act led to the job; nil where it was the engine's own.
    let actor: PersonID?
}

extension Engine {
    func order(for lease: LeasedJob) async throws -> JobOrder {
        let registrar = registrar
        return try await store.read { reader in
            var instance: Instance?
            var actor: PersonID?
            for row in try reader.events(of: lease.key.instance, after: 0, limit: nil) {
                let recorded = try row.recorded()
                if recorded.event.opens(job: lease.key.number) { actor = recorded.actor.person }
                instance = try evolve(instance, id: lease.key.instance, with: recorded)
            }
            guard let instance, let job = instance.jobs[number: lease.key.number] else { throw Refusal.gone(lease.key) }
            let workflow = try registrar.workflow(instance.workflow, version: instance.version, in: reader)
            return JobOrder(
                lease: lease, instance: instance, job: job, retry: workflow.retryPolicy(at: job.step), actor: actor)
        }
    }
}

extension Event {
    fileprivate func opens(job: Int) -> Bool {
        guard case .entered(let entered) = self, case .job(let number, _, _) = entered.opening else { return false }
        return number == job
    }
}

extension Workflow {
    fileprivate func retryPolicy(at path: StepPath) -> RetryPolicy {
        guard case .run(let run)? = step(at: path)?.kind else { return .standard }
        return run.retry
    }
}

extension Refusal {
    /// The job's row is there and the job is not: somebody else finished it, or the rows are damaged.
    fileprivate static func gone(_ job: JobKey) -> Refusal {
        Refusal(
            "job.gone", .conflict,
            Message(
                en: "instance \(job.instance.number) has no open job \(job.number)",
                zh: "实例 \(job.instance.number) 没有编号为 \(job.number) 的作业"),
            context: [Detail("instance", "\(job.instance.number)"), Detail("job", "\(job.number)")])
    }
}

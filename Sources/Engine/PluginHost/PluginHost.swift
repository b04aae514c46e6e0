internal import Core
internal import CountersignPluginKit
internal import Logging
internal import Ports

/// Runs plugins for the engine: finds them by name, keeps their deadline, and turns whatever comes into an answer.
struct PluginHost: Sendable {
    let plugins: PluginRegistry
    let waiter: any Waiter

    func answer(_ order: JobOrder, at now: Moment, deadline: Moment, logger: Logger) async -> PluginAnswer {
        guard let plugin = plugins.plugin(named: order.job.plugin.text) else {
            return .failed(unknown(order.job.plugin))
        }
        let context = context(order, at: now, deadline: deadline, logger: logger)
        let input = order.job.input
        return await firstAnswer(by: deadline) { await plugin.run(input, context) }
    }

    private func context(_ order: JobOrder, at now: Moment, deadline: Moment, logger: Logger) -> PluginContext {
        var logger = logger
        let reference = order.instance.id.reference(of: order.instance.workflow)
        logger[metadataKey: "instance"] = "\(reference)"
        logger[metadataKey: "step"] = "\(order.job.step)"
        logger[metadataKey: "attempt"] = "\(order.lease.attempt)"
        return PluginContext(
            idempotencyKey: key(of: order),
            attempt: order.lease.attempt, now: Instant(milliseconds: now.milliseconds),
            deadline: Instant(milliseconds: deadline.milliseconds), instance: reference,
            workflow: WorkflowReference(id: order.instance.workflow.text, version: order.instance.version),
            step: order.job.step.text, initiator: order.instance.initiator.text, actor: order.actor?.text,
            logger: logger)
    }

    /// The same at every attempt of a job, and another for a job of another database: a plugin's own files may outlive
    /// a database that is made anew, whose numbers begin at 1 again.
    private func key(of order: JobOrder) -> String {
        let submitted = String(order.instance.submitted.milliseconds, radix: 36)
        return "\(order.lease.key.instance.number).\(order.lease.key.number)-\(submitted)"
    }

    private func unknown(_ name: Identifier) -> PluginError {
        let known = plugins.plugins.map(\.name)
        let hint = NearestName.to(name.text, among: known).map { "did you mean \"\($0)\"?" }
        return PluginError(
            "plugin.unknown", "no plugin is named \"\(name)\"" + (hint.map { "; " + $0 } ?? ""),
            context: ["plugin": name.text], hint: hint)
    }
}

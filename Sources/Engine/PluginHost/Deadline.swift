internal import Core
internal import CountersignPluginKit

extension PluginHost {
    /// What the work answers, or that it did not answer in time; at once when the caller is cancelled.
    ///
    /// At the deadline the work is cancelled and no longer waited for. Work that takes no notice of its cancellation
    /// runs on with nobody to hear it: it cannot hold up a worker, nothing that it answers is written, and the next
    /// attempt comes with the same idempotency key. Swift has no means to end such work; a plugin that may hang belongs
    /// into a process of its own.
    func firstAnswer(
        by deadline: Moment, of work: @escaping @Sendable () async -> PluginAnswer
    ) async -> PluginAnswer {
        let (answers, receiver) = AsyncStream.makeStream(of: PluginAnswer.self)
        let waiter = waiter
        let run = Task {
            receiver.yield(await work())
            receiver.finish()
        }
        let alarm = Task {
            guard (try? await waiter.wait(until: deadline)) != nil else { return }
            receiver.yield(.failed(.late))
            receiver.finish()
        }
        defer {
            run.cancel()
            alarm.cancel()
        }
        for await answer in answers { return answer }
        return .failed(.stopped)
    }
}

extension PluginError {
    fileprivate static let late = PluginError(
        "plugin.deadline", "the plugin did not answer before its deadline", retry: .retryable)

    fileprivate static let stopped = PluginError(
        PluginError.Codes.cancelled, "the worker was stopped before the plugin answered", retry: .retryable)
}

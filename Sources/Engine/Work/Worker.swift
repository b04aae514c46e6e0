internal import Core
internal import Logging
internal import Ports

/// `countersign work`: fires timers and runs jobs as they come due, until it is told to stop.
package struct Worker: Sendable {
    private enum Wake: Sendable {
        case done(WorkStep)
        case tick
    }

    private let engine: Engine
    private let name: String
    private let concurrency: Int

    /// - Parameters:
    ///   - name: stands in the leases, for people who look at them; fencing does not depend on it.
    ///   - concurrency: how many plugins may run at the same time.
    package init(_ engine: Engine, name: String, concurrency: Int = 8) {
        self.engine = engine
        self.name = name
        self.concurrency = max(concurrency, 1)
    }

    /// Works until the task is cancelled. What runs then may finish within the grace of the engine's terms; what is not
    /// finished is put back for another attempt. A worker that is killed instead leaves its leases to run out.
    ///
    /// - Parameter progress: told what became of each timer and job.
    package func run(_ progress: @escaping @Sendable (WorkStep) -> Void = { _ in }) async {
        await withTaskGroup(of: Wake.self) { group in
            var running = 0
            var isWaiting = false
            while !Task.isCancelled {
                let fired = await fireTimers(progress)
                let leases = await lease(room: concurrency - running)
                for lease in leases { group.addTask { .done(await shielded(lease)) } }
                running += leases.count
                if fired || !leases.isEmpty, running < concurrency { continue }
                if !isWaiting {
                    isWaiting = true
                    group.addTask { await tick() }
                }
                switch await group.next() {
                case .done(let step)?:
                    running -= 1
                    progress(step)
                case .tick?, nil: isWaiting = false
                }
            }
            for await case .done(let step) in group { progress(step) }
        }
    }

    /// Fires timers that are due, a number of them at a time; false where none was or none could be fired.
    private func fireTimers(_ progress: @Sendable (WorkStep) -> Void) async -> Bool {
        var isFired = false
        for timer in await asked({ try await engine.dueTimers(limit: 100) }) {
            let step = await engine.fire(timer)
            if case .timerFired = step { isFired = true }
            progress(step)
        }
        return isFired
    }

    private func lease(room: Int) async -> [LeasedJob] {
        guard room > 0 else { return [] }
        return await asked { try await engine.lease(to: name, limit: room) }
    }

    /// What the store has for the worker. One that does not answer is asked again at the next tick.
    private func asked<Work>(_ question: () async throws -> [Work]) async -> [Work] {
        do {
            return try await engine.isSomethingDue() ? question() : []
        } catch {
            engine.logger.warning("the store gave no work", metadata: ["error": "\(error)"])
            return []
        }
    }

    /// Waits until something comes due, and never longer than the poll: other processes bring work unheard.
    private func tick() async -> Wake {
        let now = engine.clock.now()
        let poll = now.advanced(byMilliseconds: engine.terms.poll)
        let due = (try? await engine.nextDue()) ?? poll
        // What is due already and was not taken is somebody else's or was refused: no reason to run in circles.
        try? await engine.waiter.wait(until: due > now ? min(due, poll) : poll)
        return .tick
    }

    /// The job goes on when the worker is told to stop, for as long as the grace lasts.
    private func shielded(_ lease: LeasedJob) async -> WorkStep {
        let engine = engine
        let job = Task { await engine.perform(lease) }
        return await withTaskCancellationHandler {
            await job.value
        } onCancel: {
            Task {
                let end = engine.clock.now().advanced(byMilliseconds: engine.terms.grace)
                try? await engine.waiter.wait(until: end)
                job.cancel()
            }
        }
    }
}

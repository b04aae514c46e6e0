package import Core
internal import Ports

/// How the engine lets time pass. Tests bring one that never sleeps.
package protocol Waiter: Sendable {
    /// Returns when the moment has come.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func wait(until moment: Moment) async throws
}

/// Sleeps until the system's clock shows the moment.
package struct SystemWaiter: Waiter {
    package init() {}

    package func wait(until moment: Moment) async throws {
        let pause = moment.milliseconds - SystemClock().now().milliseconds
        try await Task.sleep(for: .milliseconds(max(pause, 0)))
    }
}

internal import Dispatch

/// Lets a test stand still in the middle of a read.
final class Gate: Sendable {
    private let first = AsyncStream<Void>.makeStream()
    private let second = DispatchSemaphore(value: 0)

    func open() { first.continuation.finish() }

    func opened() async {
        for await _ in first.stream {}
    }

    func openSecond() { second.signal() }

    func waitForSecond() { second.wait() }
}

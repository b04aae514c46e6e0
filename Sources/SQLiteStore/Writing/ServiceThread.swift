internal import Foundation
internal import Synchronization

/// A thread with room for deep recursion, and a way to wait for its end.
final class ServiceThread: Sendable {
    private struct State {
        var hasEnded = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// Expressions are evaluated inside transactions and may nest deeply.
    private static let stackSize = 8 << 20

    init(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            body()
            end()
        }
        thread.name = name
        thread.stackSize = ServiceThread.stackSize
        thread.start()
    }

    func ended() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.hasEnded { state.waiting.append(continuation) }
                return state.hasEnded
            }
            if isOver { continuation.resume() }
        }
    }

    private func end() {
        let waiting = state.withLock { state in
            state.hasEnded = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

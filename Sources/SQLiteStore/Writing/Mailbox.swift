internal import Dispatch
internal import Synchronization

/// Work that waits for the threads that do it.
final class Mailbox<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var sleepers = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)

    enum Reception {
        /// A thread was asleep and takes it.
        case taken
        /// It waits until a thread has time.
        case queued
        case closed
    }

    func post(_ item: Item) -> Reception {
        let reception = state.withLock { state -> Reception in
            guard !state.isClosed else { return .closed }
            state.items.append(item)
            guard state.sleepers > 0 else { return .queued }
            state.sleepers -= 1
            return .taken
        }
        if reception == .taken { bell.signal() }
        return reception
    }

    /// At most `limit` items in their order, as soon as there are any; nil once the mailbox is closed and empty.
    func take(_ limit: Int) -> [Item]? {
        while true {
            if let items = takeNow(limit) { return items.isEmpty ? nil : items }
            bell.wait()
        }
    }

    /// How many items wait.
    var count: Int { state.withLock { $0.items.count } }

    /// Nothing is taken in any more; what waits is still done.
    func close() {
        let sleepers = state.withLock { state in
            state.isClosed = true
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { bell.signal() }
    }

    /// Nil when the caller is to sleep; empty when the mailbox is closed.
    private func takeNow(_ limit: Int) -> [Item]? {
        state.withLock { state in
            if state.items.isEmpty {
                if state.isClosed { return [] }
                state.sleepers += 1
                return nil
            }
            if state.items.count <= limit {
                var all: [Item] = []
                swap(&all, &state.items)
                state.items.reserveCapacity(all.count)
                return all
            }
            let some = Array(state.items.prefix(limit))
            state.items.removeFirst(limit)
            return some
        }
    }
}

import Synchronization

/// The cases that are still to be played, and what became of the others.
final class CaseQueue: Sendable {
    private struct State {
        var next = 0
        var done = 0
        var results: [CaseResult?]
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    /// The next case; nil when there is none.
    func take() -> Int? {
        state.withLock { state in
            guard state.next < state.results.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    /// Answers how many are done now.
    func finish(_ index: Int, _ result: CaseResult) -> Int {
        state.withLock { state in
            state.results[index] = result
            state.done += 1
            return state.done
        }
    }

    /// In the order of the log.
    var results: [CaseResult] { state.withLock { $0.results.compactMap(\.self) } }
}

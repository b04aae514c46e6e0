internal import Dispatch
internal import Foundation
internal import SQLiteStore
internal import Synchronization

/// Threads that hand their rows to one writing thread, which commits all that wait together.
struct BareRace {
    private let script: SampleScript
    private let folder: String

    init(script: SampleScript, folder: String) {
        self.script = script
        self.folder = folder
    }

    func run() async throws -> Measure {
        var names = BareNames()
        let submissions = script.instances.flatMap { $0 }.map { BareDecision($0.submission, &names) }
        let walks = script.instances.map { instances in
            instances.flatMap(\.approvals).map { BareDecision($0, &names) }
        }
        let path = Files.fresh(in: folder)
        try await SQLiteStore.create(at: path).close()
        let database = try BareSQLite(path: path)
        try database.write(names)
        try database.write(submissions)
        let measure = try race(walks, database)
        database.close()
        Files.remove(path)
        return measure
    }

    private func race(_ walks: [[BareDecision]], _ database: BareSQLite) throws -> Measure {
        let desk = BareDesk(submitters: walks.count)
        let latencies = Mutex<[Duration]>([])
        let start = ContinuousClock.now
        let used = ProcessorTime.now
        for (submitter, walk) in walks.enumerated() {
            let thread = Thread {
                var mine: [Duration] = []
                mine.reserveCapacity(walk.count)
                for decision in walk {
                    let start = ContinuousClock.now
                    desk.submit(decision, by: submitter)
                    mine.append(ContinuousClock.now - start)
                }
                latencies.withLock { $0 += mine }
                desk.leave()
            }
            thread.stackSize = 256 << 10
            thread.start()
        }
        while let waiting = desk.take() {
            try database.write(waiting.map(\.decision))
            desk.answer(waiting.map(\.submitter))
        }
        let elapsed = ContinuousClock.now - start
        return Measure(
            decisions: walks.reduce(0) { $0 + $1.count }, elapsed: elapsed, latencies: latencies.withLock { $0 },
            processor: ProcessorTime.now - used)
    }
}

/// Where submitters leave their rows and wait for the commit.
private final class BareDesk: Sendable {
    struct Waiting: Sendable {
        let submitter: Int
        let decision: BareDecision
    }

    private struct State {
        var waiting: [Waiting] = []
        var present: Int
        var isIdle = false
    }

    private let state: Mutex<State>
    private let work = DispatchSemaphore(value: 0)
    private let committed: [DispatchSemaphore]

    init(submitters: Int) {
        state = Mutex(State(present: submitters))
        committed = (0..<submitters).map { _ in DispatchSemaphore(value: 0) }
    }

    func submit(_ decision: BareDecision, by submitter: Int) {
        change { $0.waiting.append(Waiting(submitter: submitter, decision: decision)) }
        committed[submitter].wait()
    }

    func leave() { change { $0.present -= 1 } }

    /// All that wait; nil when everybody has left.
    func take() -> [Waiting]? {
        while true {
            let taken = state.withLock { state -> [Waiting]? in
                if state.waiting.isEmpty, state.present > 0 {
                    state.isIdle = true
                    return nil
                }
                defer { state.waiting = [] }
                return state.waiting
            }
            if let taken { return taken.isEmpty ? nil : taken }
            work.wait()
        }
    }

    func answer(_ submitters: [Int]) {
        for submitter in submitters { committed[submitter].signal() }
    }

    private func change(_ body: (inout State) -> Void) {
        let wake = state.withLock { state in
            body(&state)
            defer { state.isIdle = false }
            return state.isIdle
        }
        if wake { work.signal() }
    }
}

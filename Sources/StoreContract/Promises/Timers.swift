internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    static let timers: [StorePromise] = [
        StorePromise("gives the timers that are due, earliest first") { home in
            let store = try await home.open()
            var story = Story(1)
            let timers = [OpenTimer.sample(1, due: 3_000), .sample(2, due: 1_000), .sample(3, due: 2_000)]
            try await store.append(story.entry("c1") { $0.openedTimers = timers })
            let due = try await store.write { try $0.dueTimers(at: .at(2_000), limit: 10) }
            #expect(due.map(\.number) == [2, 3])
            #expect(try await store.write { try $0.dueTimers(at: .at(9_000), limit: 1) }.map(\.number) == [2])
            #expect(try await store.read { try $0.timers(of: InstanceID(number: 1)) }.map(\.number) == [1, 2, 3])
            try await store.append(story.entry("c2", by: .engine) { $0.closedTimers = [timers[1]] })
            #expect(try await store.write { try $0.dueTimers(at: .at(2_000), limit: 10) }.map(\.number) == [3])
        },
        StorePromise("knows when the next job, lease or timer is due") { home in
            let store = try await home.open()
            #expect(try await store.read { try $0.nextDue() } == nil)
            var story = Story(1)
            try await store.append(story.entry("c1") { $0.openedTimers = [.sample(1, due: 7_000)] })
            #expect(try await store.read { try $0.nextDue() } == .at(7_000))
            try await store.append(story.entry("c2", at: 2_000) { $0.openedJobs = [.sample(2)] })
            #expect(try await store.read { try $0.nextDue() } == .at(2_000))
            _ = try await store.write { try $0.leaseJobs(to: "worker", at: .at(2_000), until: .at(5_000), limit: 1) }
            #expect(try await store.read { try $0.nextDue() } == .at(5_000))
        },
    ]
}

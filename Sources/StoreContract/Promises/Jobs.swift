internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    private static let key = JobKey(instance: InstanceID(number: 1), number: 3)

    private static func lease(
        _ store: any Store, to worker: String, at now: Int64, until: Int64, limit: Int = 10
    ) async throws -> [LeasedJob] {
        try await store.write {
            try $0.leaseJobs(to: worker, at: .at(now), until: .at(until), limit: limit)
        }
    }

    private static func storeWithJob(_ home: any StoreHome) async throws -> (any Store, Story) {
        let store = try await home.open()
        var story = Story(1)
        try await store.append(story.entry("c1", at: 1_000) { $0.openedJobs = [.sample(3)] })
        return (store, story)
    }

    static let jobs: [StorePromise] = [
        StorePromise("leases a job that is due once, with a fence of 1") { home in
            let (store, _) = try await storeWithJob(home)
            #expect(try await lease(store, to: "early", at: 999, until: 2_000) == [])
            let leased = try await lease(store, to: "worker", at: 1_000, until: 61_000)
            #expect(leased.map(\.key) == [key])
            #expect(leased.map(\.attempt) == [1])
            #expect(leased.map(\.fence) == [1])
            #expect(try await lease(store, to: "other", at: 1_000, until: 61_000) == [])
            let row = try await store.read { try $0.jobs(of: InstanceID(number: 1)) }.first
            #expect(row?.worker == "worker")
            #expect(row?.leasedUntil == .at(61_000))
        },
        StorePromise("leases a job again when its lease has run out, with a higher fence") { home in
            let (store, _) = try await storeWithJob(home)
            _ = try await lease(store, to: "dead", at: 1_000, until: 61_000)
            #expect(try await lease(store, to: "next", at: 60_999, until: 90_000) == [])
            let again = try await lease(store, to: "next", at: 61_000, until: 90_000)
            #expect(again.map(\.fence) == [2])
            #expect(again.map(\.attempt) == [2])
            #expect(try await store.read { try $0.jobs(of: InstanceID(number: 1)) }.map(\.worker) == ["next"])
            #expect(try await store.write { try $0.fence(of: key) } == 2)
        },
        StorePromise("puts a job back only for the one who holds the lease") { home in
            let (store, _) = try await storeWithJob(home)
            _ = try await lease(store, to: "dead", at: 1_000, until: 2_000)
            _ = try await lease(store, to: "next", at: 2_000, until: 3_000)
            let stale = try await store.write { try $0.postpone(key, fence: 1, until: .at(9_000), error: "late") }
            #expect(!stale)
            let good = try await store.write { try $0.postpone(key, fence: 2, until: .at(9_000), error: "timed out") }
            #expect(good)
            let twice = try await store.write { try $0.postpone(key, fence: 2, until: .at(9_999), error: "again") }
            #expect(!twice)
            let row = try await store.read { try $0.jobs(of: InstanceID(number: 1)) }.first
            #expect(row?.due == .at(9_000))
            #expect(row?.lastError == "timed out")
            #expect(row?.worker == nil)
            #expect(row?.attempts == 2)
            #expect(try await lease(store, to: "next", at: 8_999, until: 9_500) == [])
            #expect(try await lease(store, to: "next", at: 9_000, until: 9_500).map(\.fence) == [3])
        },
        StorePromise("leases the oldest first, no more than asked for") { home in
            let store = try await home.open()
            for (number, at) in [(Int64(1), Int64(3_000)), (2, 1_000), (3, 2_000)] {
                var story = Story(number)
                try await store.append(story.entry("c\(number)", at: at) { $0.openedJobs = [.sample(1)] })
            }
            let two = try await lease(store, to: "worker", at: 5_000, until: 9_000, limit: 2)
            #expect(two.map(\.key.instance.number) == [2, 3])
        },
        StorePromise("forgets a job that is closed, with its fence") { home in
            var (store, story) = try await storeWithJob(home)
            _ = try await lease(store, to: "worker", at: 1_000, until: 2_000)
            try await store.append(story.entry("c2", by: .engine) { $0.closedJobs = [.sample(3)] })
            #expect(try await store.write { try $0.fence(of: key) } == nil)
            #expect(try await lease(store, to: "other", at: 9_000, until: 9_999) == [])
            let answered = try await store.write { try $0.postpone(key, fence: 1, until: .at(9_000), error: "late") }
            #expect(!answered)
        },
    ]
}

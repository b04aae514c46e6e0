import Core
import Foundation
import Ports
import Testing

@testable import SQLiteStore

struct LockTests {
    @Test func `one at a time holds the lock`() async throws {
        let home = try TemporaryHome()
        let first = try WriteLock(of: home.path)
        let second = try WriteLock(of: home.path)
        try first.acquire(within: .milliseconds(1))
        await expect("store.busy") { try second.acquire(within: .milliseconds(20)) }
        first.release()
        try second.acquire(within: .milliseconds(1))
        try await home.remove()
    }

    @Test func `the lock is free again when its holder is gone`() async throws {
        let home = try TemporaryHome()
        do {
            let first = try WriteLock(of: home.path)
            try first.acquire(within: .milliseconds(1))
        }
        let second = try WriteLock(of: home.path)
        try second.acquire(within: .milliseconds(1))
        try await home.remove()
    }

    @Test func `a write that waits too long is refused, changes nothing, and the next one goes through`() async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite(patience: .milliseconds(50))
        var sample = Sample(1)
        let entry = sample.entry()
        let lock = try WriteLock(of: home.path)
        try lock.acquire()
        await expect("store.busy") { try await store.write { try $0.append(entry) } }
        lock.release()
        try await store.write { try $0.append(entry) }
        #expect(try await store.read { try $0.statistics() }.events == 1)
        try lock.acquire()
        let more = sample.entry()
        await expect("store.busy") { try await store.write { try $0.append(more) } }
        lock.release()
        try await store.write { try $0.append(more) }
        try await home.remove()
    }

    @Test func `a read does not wait for a writer`() async throws {
        let home = try TemporaryHome()
        let store = try await home.openSQLite()
        let lock = try WriteLock(of: home.path)
        try lock.acquire()
        #expect(try await store.read { try $0.statistics() }.events == 0)
        try await home.remove()
    }

    @Test func `eight stores on one file all get their turn`() async throws {
        let home = try TemporaryHome()
        var stores: [SQLiteStore] = []
        for _ in 0..<8 { stores.append(try await home.openSQLite()) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    var sample = Sample(Int64(number) + 1)
                    for _ in 0..<25 {
                        let entry = sample.entry()
                        try await store.write { try $0.append(entry) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let heads = try await stores[0].read { try $0.instances(InstanceFilter(), after: nil, limit: 100) }
        #expect(heads.map(\.sequence) == Array(repeating: 25, count: 8))
        try await home.remove()
    }
}

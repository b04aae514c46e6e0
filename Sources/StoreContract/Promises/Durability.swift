internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    static let durability: [StorePromise] = [
        StorePromise("shows at once to another process what was acknowledged") { home in
            let store = try await home.open()
            let other = try await home.open()
            for number in Int64(1)...20 {
                var story = Story(number)
                try await store.append(story.entry("c\(number)"))
                let head = try await other.read { try $0.head(of: InstanceID(number: number)) }
                #expect(head?.sequence == 1)
            }
        },
        StorePromise("has all that was acknowledged after it was closed and opened again") { home in
            let store = try await home.open()
            try await store.write { try $0.publish(.sample()) }
            var story = Story(1)
            let entry = story.entry("c1", events: 2, notices: [Notice(person: .chen, kind: .message, text: "hello")]) {
                $0.openedTasks = [.sample(1, .chen)]
                $0.openedJobs = [.sample(2)]
                $0.openedTimers = [.sample(3, due: 9_000)]
            }
            try await store.append(entry)
            try await store.close()
            let id = story.id
            let again = try await home.open()
            #expect(try await again.read { try $0.head(of: id) } == entry.head)
            #expect(try await again.read { try $0.events(of: id, after: 0, limit: nil) }.count == 2)
            #expect(try await again.read { try $0.inbox(of: .chen, after: nil, limit: 9) }.count == 1)
            #expect(
                try await again.read { try $0.notices(of: .chen, unreadOnly: true, before: nil, limit: 9) }.count == 1)
            #expect(try await again.read { try $0.jobs(of: id) }.count == 1)
            #expect(try await again.read { try $0.timers(of: id) }.count == 1)
            #expect(try await again.read { try $0.workflows() }.count == 1)
            try await again.append(story.entry("c2"))
        },
        StorePromise("does what is under way before it closes, and refuses what comes after") { home in
            let store = try await home.open()
            let acknowledged = await withTaskGroup(of: Bool.self) { group in
                for number in Int64(1)...50 {
                    group.addTask {
                        var story = Story(number)
                        let entry = story.entry("c\(number)")
                        do {
                            try await store.append(entry)
                            return true
                        } catch {
                            #expect((error as? Refusal)?.code == "store.closed")
                            return false
                        }
                    }
                }
                group.addTask {
                    try? await store.close()
                    return false
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            await expectRefusal("store.closed") { try await store.write { _ in } }
            await expectRefusal("store.closed") { try await store.read { _ in } }
            let again = try await home.open()
            #expect(try await again.read { try $0.statistics() }.instances == acknowledged)
        },
    ]
}

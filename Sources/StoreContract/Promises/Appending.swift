internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    static let appending: [StorePromise] = [
        StorePromise("keeps events, head and snapshot as they were given") { home in
            let store = try await home.open()
            var story = Story(1)
            let first = story.entry("c1", events: 3, by: .person(.wang, .authenticated), snapshot: true)
            let second = story.entry("c2", events: 2, at: 2_000, by: .engine)
            try await store.append(first, second)
            let events = try await store.read { try $0.events(of: InstanceID(number: 1), after: 0, limit: nil) }
            #expect(events.map(\.withoutPosition) == first.events + second.events)
            #expect(events.map(\.position) == events.map(\.position).sorted())
            let head = try await store.read { try $0.head(of: InstanceID(number: 1)) }
            #expect(head == second.head)
            let snapshot = try await store.read { try $0.snapshot(of: InstanceID(number: 1)) }
            #expect(snapshot == first.snapshot)
        },
        StorePromise("gives the events behind a sequence, as many as are asked for") { home in
            let store = try await home.open()
            var story = Story(1)
            try await store.append(story.entry("c1", events: 9))
            let page = try await store.read { try $0.events(of: InstanceID(number: 1), after: 3, limit: 4) }
            #expect(page.map(\.sequence) == [4, 5, 6, 7])
            let rest = try await store.read { try $0.events(of: InstanceID(number: 1), after: 7, limit: nil) }
            #expect(rest.map(\.sequence) == [8, 9])
        },
        StorePromise("numbers positions across instances in the order of the commits") { home in
            let store = try await home.open()
            var one = Story(1)
            var two = Story(2)
            try await store.append(one.entry("a"), two.entry("b"), one.entry("c"))
            let mine = try await store.read { try $0.events(of: InstanceID(number: 1), after: 0, limit: nil) }
            let other = try await store.read { try $0.events(of: InstanceID(number: 2), after: 0, limit: nil) }
            #expect(mine[0].position < other[0].position)
            #expect(other[0].position < mine[1].position)
        },
        StorePromise("refuses events that do not follow the head, and keeps nothing of them") { home in
            let store = try await home.open()
            var story = Story(1)
            try await store.append(story.entry("c1"))
            var late = story
            try await store.append(story.entry("c2"))
            let stale = late.entry("c3") { $0.openedTasks = [.sample(7, .chen)] }
            await expectRefusal("store.conflict") { try await store.append(stale) }
            let head = try await store.read { try $0.head(of: InstanceID(number: 1)) }
            #expect(head?.sequence == 2)
            let inbox = try await store.read { try $0.inbox(of: .chen, after: nil, limit: 10) }
            #expect(inbox.isEmpty)
        },
        StorePromise("refuses events that are chained to another hash than the head's") { home in
            let store = try await home.open()
            var story = Story(1)
            var other = Story(1)
            try await store.append(story.entry("c1", at: 1_000))
            _ = other.entry("c1", at: 9_999)
            let forged = other.entry("c2")
            await expectRefusal("store.conflict") { try await store.append(forged) }
        },
        StorePromise("refuses events with a gap") { home in
            let store = try await home.open()
            var story = Story(1)
            let whole = story.entry("c1", events: 3)
            let gap = Entry(
                events: [whole.events[0], whole.events[2]], previous: whole.previous, head: whole.head,
                changes: whole.changes, notices: [], snapshot: nil)
            await expectRefusal("store.conflict") { try await store.append(gap) }
        },
        StorePromise("refuses to begin an instance twice") { home in
            let store = try await home.open()
            var story = Story(1)
            var again = Story(1)
            try await store.append(story.entry("c1"))
            let second = again.entry("c2")
            await expectRefusal("store.conflict") { try await store.append(second) }
        },
        StorePromise("keeps only the newest snapshot, and none of an instance that has ended") { home in
            let store = try await home.open()
            var story = Story(1)
            let second: Entry
            try await store.append(story.entry("c1", snapshot: true))
            second = story.entry("c2", snapshot: true)
            try await store.append(second)
            let kept = try await store.read { try $0.snapshot(of: InstanceID(number: 1)) }
            #expect(kept == second.snapshot)
            try await store.append(story.entry("c3", status: .done))
            let gone = try await store.read { try $0.snapshot(of: InstanceID(number: 1)) }
            #expect(gone == nil)
        },
    ]
}

extension EventRow {
    /// As it was before the store gave it a place.
    var withoutPosition: EventRow {
        EventRow(
            position: 0, instance: instance, sequence: sequence, at: at, actor: actor, command: command,
            payload: payload, hash: hash)
    }
}

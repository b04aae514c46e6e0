internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    private static func texts(
        _ store: any Store, of person: PersonID = .chen, unreadOnly: Bool = false, before: Int64? = nil,
        limit: Int = 100
    ) async throws -> [String] {
        try await store.read { reader in
            try reader.notices(of: person, unreadOnly: unreadOnly, before: before, limit: limit).map(\.notice.text)
        }
    }

    static let notices: [StorePromise] = [
        StorePromise("keeps a notice with what it is about") { home in
            let store = try await home.open()
            var story = Story(1)
            let notices = Notice.Kind.allCases.map { kind in
                Notice(person: .chen, kind: kind, step: StepPath(text: "review"), task: 4, text: "about \(kind)")
            }
            try await store.append(
                story.entry("c1", at: 5_000, notices: notices) { $0.openedTasks = [.sample(4, .chen)] })
            let rows = try await store.read { try $0.notices(of: .chen, unreadOnly: false, before: nil, limit: 10) }
            #expect(rows.map(\.notice) == notices.reversed())
            #expect(rows.allSatisfy { $0.subject == story.subject && $0.workflow == story.workflow })
            #expect(rows.allSatisfy { $0.at == .at(5_000) && $0.read == nil && $0.instance == story.id })
        },
        StorePromise("lists a person's notices newest first, page after page") { home in
            let store = try await home.open()
            var story = Story(1)
            for text in ["a", "b", "c", "d"] {
                let notices = [
                    Notice(person: .chen, kind: .message, text: text), Notice(person: .liu, kind: .message, text: text),
                ]
                try await store.append(story.entry("c-\(text)", notices: notices))
            }
            let page = try await store.read { try $0.notices(of: .chen, unreadOnly: false, before: nil, limit: 2) }
            #expect(page.map(\.notice.text) == ["d", "c"])
            #expect(try await texts(store, before: page.last?.id) == ["b", "a"])
        },
        StorePromise("marks the person's own notices as read, once") { home in
            let store = try await home.open()
            var story = Story(1)
            let notices = ["a", "b"].map { Notice(person: .chen, kind: .message, text: $0) }
            try await store.append(story.entry("c1", notices: notices))
            let rows = try await store.read { try $0.notices(of: .chen, unreadOnly: true, before: nil, limit: 10) }
            let ids = rows.map(\.id)
            try await store.write { try $0.markRead(ids, of: .liu, at: .at(7_000)) }
            #expect(try await texts(store, unreadOnly: true) == ["b", "a"])
            try await store.write { try $0.markRead([ids[0]], of: .chen, at: .at(7_000)) }
            try await store.write { try $0.markRead([ids[0]], of: .chen, at: .at(8_000)) }
            #expect(try await texts(store, unreadOnly: true) == ["a"])
            let all = try await store.read { try $0.notices(of: .chen, unreadOnly: false, before: nil, limit: 10) }
            #expect(all.map(\.notice.text) == ["b", "a"])
            #expect(all.map(\.read) == [.at(7_000), nil])
        },
        StorePromise("takes a task's notice away with the task, and leaves the others") { home in
            let store = try await home.open()
            var story = Story(1)
            let tasks = [OpenTask.sample(1, .chen), .sample(2, .chen)]
            let notices =
                tasks.map {
                    Notice(person: .chen, kind: .task, step: $0.step, task: $0.number, text: "task \($0.number)")
                }
                + [Notice(person: .chen, kind: .message, text: "message")]
            try await store.append(story.entry("c1", notices: notices) { $0.openedTasks = tasks })
            try await store.append(story.entry("c2") { $0.closedTasks = [tasks[0]] })
            #expect(try await texts(store) == ["message", "task 2"])
            let ids = try await store.read { try $0.notices(of: .chen, unreadOnly: true, before: nil, limit: 9) }.map(
                \.id)
            try await store.write { try $0.markRead(ids, of: .chen, at: .at(1)) }
            try await store.append(story.entry("c3") { $0.closedTasks = [tasks[1]] })
            #expect(try await texts(store) == ["message"])
        },
        StorePromise("never gives the number of a notice to another one") { home in
            let store = try await home.open()
            var story = Story(1)
            let task = OpenTask.sample(1, .chen)
            let notice = Notice(person: .chen, kind: .task, task: 1, text: "first")
            try await store.append(story.entry("c1", notices: [notice]) { $0.openedTasks = [task] })
            let before = try await store.read { try $0.notices(of: .chen, unreadOnly: true, before: nil, limit: 9) }
            try await store.append(story.entry("c2") { $0.closedTasks = [task] })
            try await store.append(story.entry("c3", notices: [Notice(person: .chen, kind: .message, text: "second")]))
            let after = try await store.read { try $0.notices(of: .chen, unreadOnly: true, before: nil, limit: 9) }
            #expect(before.map(\.id) != after.map(\.id))
            #expect(after.map(\.notice.text) == ["second"])
        },
    ]
}

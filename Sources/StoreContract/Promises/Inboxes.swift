internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    private static func keys(
        _ store: any Store, of person: PersonID, after: TaskKey? = nil, limit: Int = 100
    ) async throws -> [TaskKey] {
        try await store.read { try $0.inbox(of: person, after: after, limit: limit).map(\.key) }
    }

    static let inboxes: [StorePromise] = [
        StorePromise("puts a task into its person's inbox with all that a list shows, until it is closed") { home in
            let store = try await home.open()
            try await store.write { try $0.publish(.sample(steps: ["review": "Review"])) }
            var story = Story(1)
            let task = OpenTask.sample(1, .chen)
            try await store.append(story.entry("c1") { $0.openedTasks = [task] })
            let row = TaskRow(
                instance: InstanceID(number: 1), number: 1, person: .chen, kind: .approve, workflow: story.workflow,
                version: 1, step: task.step, stepTitle: LocalizedText("Review"), subject: story.subject,
                initiator: .wang, opened: .at(1_000), claimant: nil)
            #expect(try await store.read { try $0.inbox(of: .chen, after: nil, limit: 10) } == [row])
            #expect(try await store.read { try $0.tasks(of: InstanceID(number: 1)) } == [row])
            #expect(try await keys(store, of: .liu) == [])
            try await store.append(story.entry("c2") { $0.closedTasks = [task] })
            #expect(try await keys(store, of: .chen) == [])
            #expect(try await store.read { try $0.tasks(of: InstanceID(number: 1)) } == [])
        },
        StorePromise("shows the subject that an instance has now") { home in
            let store = try await home.open()
            var story = Story(1)
            try await store.append(story.entry("c1") { $0.openedTasks = [.sample(1, .chen)] })
            story.subject = "Acme 700000"
            try await store.append(story.entry("c2"))
            let subjects = try await store.read { try $0.inbox(of: .chen, after: nil, limit: 10).map(\.subject) }
            #expect(subjects == ["Acme 700000"])
        },
        StorePromise("pages an inbox oldest first, steadily while tasks come and go") { home in
            let store = try await home.open()
            for number in Int64(1)...5 {
                var story = Story(number)
                let tasks = [
                    OpenTask.sample(1, .chen, opened: 6_000 - number * 1_000), .sample(2, .chen, opened: 9_000),
                ]
                try await store.append(story.entry("c\(number)") { $0.openedTasks = tasks })
            }
            let first = try await keys(store, of: .chen, limit: 4)
            #expect(first.map(\.instance.number) == [5, 4, 3, 2])
            var early = Story(6)
            try await store.append(early.entry("c6") { $0.openedTasks = [.sample(1, .chen, opened: 1)] })
            let second = try await keys(store, of: .chen, after: first.last, limit: 4)
            #expect(second.map(\.instance.number) == [1, 1, 2, 3])
            let third = try await keys(store, of: .chen, after: second.last, limit: 4)
            #expect(third.map(\.instance.number) == [4, 5])
        },
        StorePromise("hides a claimed step from the others until it is released") { home in
            let store = try await home.open()
            var story = Story(1)
            try await store.append(story.entry("c1") { $0.openedTasks = [.sample(1, .chen), .sample(2, .liu)] })
            let claims = [1, 2].map { Changes.ClaimChange(task: $0, claimant: .chen) }
            try await store.append(story.entry("c2") { $0.claims = claims })
            #expect(try await keys(store, of: .chen).map(\.number) == [1])
            #expect(try await keys(store, of: .liu) == [])
            let held = try await store.read { try $0.tasks(of: InstanceID(number: 1)) }
            #expect(held.map(\.claimant) == [.chen, .chen])
            let releases = [1, 2].map { Changes.ClaimChange(task: $0, claimant: nil) }
            try await store.append(story.entry("c3") { $0.claims = releases })
            #expect(try await keys(store, of: .liu).map(\.number) == [2])
        },
        StorePromise("keeps every kind of task") { home in
            let store = try await home.open()
            var story = Story(1)
            let tasks = OpenTask.Kind.allCases.enumerated().map { number, kind in
                OpenTask(
                    number: number + 1, scope: 1, step: StepPath(text: "committee/legal/opinion"), person: .chen,
                    kind: kind, opened: .at(1))
            }
            try await store.append(story.entry("c1") { $0.openedTasks = tasks })
            let rows = try await store.read { try $0.inbox(of: .chen, after: nil, limit: 10) }
            #expect(rows.map(\.kind) == OpenTask.Kind.allCases)
            #expect(rows.allSatisfy { $0.step.text == "committee/legal/opinion" && $0.stepTitle == nil })
        },
    ]
}

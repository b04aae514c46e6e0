internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    /// Eight instances: odd ones of one workflow, every fourth ended, the last two of another initiator.
    private static func fill(_ store: any Store) async throws {
        for number in Int64(1)...8 {
            var story = Story(number)
            if number % 2 == 0 { story.workflow = Identifier(literal: "supply") }
            if number > 6 { story.initiator = .liu }
            try await store.append(story.entry("c\(number)", status: number % 4 == 0 ? .done : .running))
        }
    }

    private static func numbers(
        _ store: any Store, _ filter: InstanceFilter, after: Int64? = nil, limit: Int = 100
    ) async throws -> [Int64] {
        try await store.read { reader in
            try reader.instances(filter, after: after.map(InstanceID.init(number:)), limit: limit).map(\.id.number)
        }
    }

    static let instances: [StorePromise] = [
        StorePromise("gives a number that no instance has or had") { home in
            let store = try await home.open()
            let first = try await store.write { transaction in
                let id = try transaction.newInstance()
                var story = Story(id)
                try transaction.append(story.entry("c1"))
                return id
            }
            let pair = try await store.write { [try $0.newInstance(), try $0.newInstance()] }
            #expect(Set([first] + pair).count == 3)
        },
        StorePromise("lists instances by number, filtered, page after page") { home in
            let store = try await home.open()
            try await fill(store)
            #expect(try await numbers(store, InstanceFilter()) == [1, 2, 3, 4, 5, 6, 7, 8])
            #expect(try await numbers(store, InstanceFilter(), after: 2, limit: 3) == [3, 4, 5])
            #expect(try await numbers(store, InstanceFilter(runningOnly: true)) == [1, 2, 3, 5, 6, 7])
            let supply = Identifier(literal: "supply")
            #expect(try await numbers(store, InstanceFilter(workflow: supply), after: 2) == [4, 6, 8])
            #expect(try await numbers(store, InstanceFilter(workflow: supply, runningOnly: true)) == [2, 6])
            #expect(try await numbers(store, InstanceFilter(initiator: .liu)) == [7, 8])
            #expect(try await numbers(store, InstanceFilter(initiator: .liu, runningOnly: true)) == [7])
            #expect(try await numbers(store, InstanceFilter(workflow: supply, initiator: .liu)) == [8])
            #expect(try await numbers(store, InstanceFilter(initiator: Identifier(literal: "nobody"))) == [])
        },
        StorePromise("keeps how an instance ended") { home in
            let store = try await home.open()
            for (number, cause) in Instance.Ending.Cause.allCases.enumerated() {
                var story = Story(Int64(number) + 1)
                let status = Instance.Status.ended(Instance.Ending(outcome: .rejected, cause: cause))
                try await store.append(story.entry("c\(number)", status: status))
                let head = try await store.read { try $0.head(of: InstanceID(number: Int64(number) + 1)) }
                #expect(head?.status == status)
            }
        },
        StorePromise("counts what it holds") { home in
            let store = try await home.open()
            var story = Story(1)
            try await store.append(
                story.entry("c1", events: 3) { changes in
                    changes.openedTasks = [.sample(1, .chen), .sample(2, .liu)]
                    changes.openedJobs = [.sample(3)]
                    changes.openedTimers = [.sample(4, due: 5_000)]
                })
            let statistics = try await store.read { try $0.statistics() }
            #expect(statistics == StoreStatistics(instances: 1, events: 3, openTasks: 2, jobs: 1, timers: 1))
        },
    ]
}

internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    static let transactions: [StorePromise] = [
        StorePromise("rolls back alone what throws, among many that share a commit") { home in
            let store = try await home.open()
            let outcomes = await withTaskGroup(of: (Int64, Bool).self) { group in
                for number in Int64(1)...200 {
                    group.addTask {
                        var story = Story(number)
                        let entry = story.entry("c\(number)") { $0.openedTasks = [.sample(1, .chen)] }
                        let stands = try? await store.write { transaction in
                            try transaction.append(entry)
                            if number % 3 == 0 { throw Refusal("test.undo", .invalid, Message(en: "", zh: "")) }
                            return true
                        }
                        return (number, stands ?? false)
                    }
                }
                return await group.reduce(into: [Int64: Bool]()) { $0[$1.0] = $1.1 }
            }
            let heads = try await store.read { try $0.instances(InstanceFilter(), after: nil, limit: 1_000) }
            #expect(heads.map(\.id.number) == (1...200).filter { $0 % 3 != 0 })
            #expect(outcomes.filter(\.value).keys.sorted() == heads.map(\.id.number))
            let inbox = try await store.read { try $0.inbox(of: .chen, after: nil, limit: 1_000) }
            #expect(inbox.count == heads.count)
        },
        StorePromise("gives the caller the error that its body threw") { home in
            let store = try await home.open()
            struct Mine: Error {}
            await #expect(throws: Mine.self) { try await store.write { _ in throw Mine() } }
            await #expect(throws: Mine.self) { try await store.read { _ in throw Mine() } }
            #expect(try await store.write { _ in 17 } == 17)
            #expect(try await store.read { _ in 17 } == 17)
        },
        StorePromise("forgets a name that was first used in a command that was rolled back") { home in
            let store = try await home.open()
            var undone = Story(1)
            undone.initiator = Identifier(literal: "newcomer")
            let entry = undone.entry("c1")
            await expectRefusal("test.undo") {
                try await store.write { transaction in
                    try transaction.append(entry)
                    throw Refusal("test.undo", .invalid, Message(en: "", zh: ""))
                }
            }
            var other = Story(2)
            other.initiator = Identifier(literal: "somebody")
            try await store.append(other.entry("c2"), entry)
            let heads = try await store.read { try $0.instances(InstanceFilter(), after: nil, limit: 9) }
            #expect(heads.map(\.initiator.text) == ["newcomer", "somebody"])
        },
        StorePromise("reads one state of the record, whatever is committed meanwhile") { home in
            let store = try await home.open()
            let other = try await home.open()
            var story = Story(1)
            try await store.append(story.entry("c1"))
            let gate = Gate()
            async let seen = store.read { reader in
                let before = try reader.head(of: InstanceID(number: 1))?.sequence
                gate.open()
                gate.waitForSecond()
                return [before, try reader.head(of: InstanceID(number: 1))?.sequence]
            }
            await gate.opened()
            try await other.append(story.entry("c2"))
            gate.openSecond()
            #expect(try await seen == [1, 1])
            #expect(try await store.read { try $0.head(of: InstanceID(number: 1))?.sequence } == 2)
        },
        StorePromise("counts votes right when many add to one instance at once, from two processes") { home in
            let stores = [try await home.open(), try await home.open()]
            var story = Story(1)
            try await stores[0].append(story.entry("c0"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...60 {
                    let store = stores[number % 2]
                    group.addTask {
                        try await store.write { transaction in
                            try transaction.append(continuing(InstanceID(number: 1), "c\(number)", in: transaction))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let events = try await stores[1].read { try $0.events(of: InstanceID(number: 1), after: 0, limit: nil) }
            #expect(events.map(\.sequence) == Array(1...61))
            #expect(Set(events.compactMap(\.command)).count == 61)
        },
    ]

    /// The next entry of an instance as its record now stands, decided inside the transaction.
    private static func continuing(
        _ id: InstanceID, _ command: String, in transaction: any StoreTransaction
    ) throws -> Entry {
        var story = Story(id)
        let events = try transaction.events(of: id, after: 0, limit: nil)
        for event in events { _ = story.entry(event.command?.text ?? "", at: event.at.milliseconds) }
        return story.entry(command)
    }
}

internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    private static let clerk = Identifier(literal: "clerk")
    private static let west = Identifier(literal: "west")
    private static let east = Identifier(literal: "east")

    private static func directory(_ posts: [Post]) -> Directory {
        Directory(
            units: [
                Unit(id: west, name: LocalizedText("West"), head: .liu),
                Unit(id: east, name: LocalizedText("东"), parent: west),
            ],
            people: [
                Person(id: .wang, name: LocalizedText("王"), unit: east, manager: .chen),
                Person(id: .chen, name: LocalizedText("Chen"), unit: west),
                Person(id: .liu, name: LocalizedText("Liu")),
            ],
            posts: posts)
    }

    private static func load(
        _ store: any Store, _ directory: Directory, effective: Int64
    ) async throws -> Int64 {
        try await store.write {
            try $0.load(directory, effective: .at(effective), at: .at(1), by: .person(.wang, .asserted))
        }
    }

    private static func holders(_ store: any Store, at moment: Int64, in unit: UnitID? = west) async throws
        -> [PersonID]
    {
        try await store.read { try $0.facts(at: .at(moment)).holders(of: clerk, in: unit, at: .at(moment)) }
    }

    static let directories: [StorePromise] = [
        StorePromise("has an empty directory before the first is in force") { home in
            let store = try await home.open()
            #expect(try await holders(store, at: 5) == [])
            _ = try await load(store, directory([Post(person: .chen, role: clerk, unit: west)]), effective: 100)
            #expect(try await holders(store, at: 99) == [])
            #expect(try await store.read { try $0.directory(at: .at(99)) }?.version == nil)
            #expect(try await holders(store, at: 100) == [.chen])
        },
        StorePromise("keeps a directory as it was given") { home in
            let store = try await home.open()
            let given = directory([
                Post(person: .wang, role: clerk, unit: east, from: .at(10), to: .at(20)),
                Post(person: .chen, role: clerk, unit: west),
            ])
            let version = try await load(store, given, effective: 0)
            let kept = try await store.read { try $0.directory(at: .at(0)) }
            #expect(kept?.version == version)
            #expect(kept?.directory == given)
            let facts = try await store.read { reader in
                let facts = try reader.facts(at: .at(0))
                return (try facts.unit(east), try facts.person(.wang), try facts.unit(clerk), try facts.person(west))
            }
            #expect(facts.0 == given.units[1])
            #expect(facts.1 == given.people[0])
            #expect(facts.2 == nil)
            #expect(facts.3 == nil)
        },
        StorePromise("answers with the version of the moment, whenever it was loaded") { home in
            let store = try await home.open()
            _ = try await load(store, directory([Post(person: .chen, role: clerk, unit: west)]), effective: 300)
            _ = try await load(store, directory([Post(person: .liu, role: clerk, unit: west)]), effective: 100)
            #expect(try await holders(store, at: 100) == [.liu])
            #expect(try await holders(store, at: 299) == [.liu])
            #expect(try await holders(store, at: 300) == [.chen])
            let later = try await load(store, directory([Post(person: .wang, role: clerk, unit: west)]), effective: 300)
            #expect(try await holders(store, at: 300) == [.wang])
            #expect(try await store.read { try $0.directory(at: .at(400)) }?.version == later)
        },
        StorePromise("knows who holds a post at a moment: in a unit or in any, each once, sorted") { home in
            let store = try await home.open()
            _ = try await load(
                store,
                directory([
                    Post(person: .wang, role: clerk, unit: west, from: .at(10), to: .at(20)),
                    Post(person: .liu, role: clerk, unit: west), Post(person: .chen, role: clerk, unit: east),
                    Post(person: .liu, role: clerk, unit: east),
                ]), effective: 0)
            #expect(try await holders(store, at: 9) == [.liu])
            #expect(try await holders(store, at: 10) == [.liu, .wang])
            #expect(try await holders(store, at: 20) == [.liu])
            #expect(try await holders(store, at: 15, in: nil) == [.chen, .liu, .wang])
            #expect(try await holders(store, at: 15, in: east) == [.chen, .liu])
        },
        StorePromise("lets the same transaction see the directory that it loads") { home in
            let store = try await home.open()
            let given = directory([Post(person: .chen, role: clerk, unit: west)])
            let seen = try await store.write { transaction in
                let before = try transaction.facts(at: .at(5)).holders(of: clerk, in: nil, at: .at(5))
                _ = try transaction.load(given, effective: .at(0), at: .at(1), by: .engine)
                return (before, try transaction.facts(at: .at(5)).holders(of: clerk, in: nil, at: .at(5)))
            }
            #expect(seen.0 == [])
            #expect(seen.1 == [.chen])
        },
        StorePromise("sees a directory that another process loaded, and none that was rolled back") { home in
            let store = try await home.open()
            let other = try await home.open()
            let chen = directory([Post(person: .chen, role: clerk, unit: west)])
            let liu = directory([Post(person: .liu, role: clerk, unit: west)])
            await expectRefusal("test.undo") {
                try await store.write { transaction in
                    _ = try transaction.load(chen, effective: .at(0), at: .at(1), by: .engine)
                    _ = try transaction.facts(at: .at(5)).holders(of: clerk, in: west, at: .at(5))
                    throw Refusal("test.undo", .invalid, Message(en: "", zh: ""))
                }
            }
            #expect(try await holders(store, at: 5) == [])
            _ = try await load(other, liu, effective: 0)
            let seen = try await store.write { try $0.facts(at: .at(5)).holders(of: clerk, in: west, at: .at(5)) }
            #expect(seen == [.liu])
            #expect(try await holders(store, at: 5) == [.liu])
        },
    ]
}

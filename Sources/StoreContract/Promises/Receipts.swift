internal import Core
internal import Ports
internal import Testing

extension StorePromise {
    private static let ids = [
        "c1", "6f1c0a52-9d1e-4f5b-8a39-0c7e5d2b1a90", "6F1C0A52-9D1E-4F5B-8A39-0C7E5D2B1A90",
        "6f1c0a529d1e4f5b8a390c7e5d2b1a90", "6f1c0a52-9d1e-4f5b-8a39-0c7e5d2b1a9g", "job/17.3/1",
        String(repeating: "~", count: 64),
    ]

    static let receipts: [StorePromise] = [
        StorePromise("finds what a command led to by its id, letter by letter") { home in
            let store = try await home.open()
            for (number, id) in ids.enumerated() {
                var story = Story(Int64(number) + 1)
                try await store.append(story.entry(id, events: 2))
            }
            for (number, id) in ids.enumerated() {
                let command = try #require(CommandID(id))
                let row = try await store.read { try $0.outcome(of: command) }
                #expect(row?.instance.number == Int64(number) + 1)
                #expect(row?.sequence == 2)
                #expect(row?.command == command)
            }
        },
        StorePromise("knows nothing of a command that never came") { home in
            let store = try await home.open()
            let command = try #require(CommandID("never"))
            let row = try await store.read { try $0.outcome(of: command) }
            #expect(row == nil)
        },
        StorePromise("refuses the same command id a second time, on another instance too") { home in
            let store = try await home.open()
            var one = Story(1)
            var two = Story(2)
            try await store.append(one.entry("same"))
            let again = one.entry("same")
            await expectRefusal("store.conflict") { try await store.append(again) }
            let elsewhere = two.entry("same")
            await expectRefusal("store.conflict") { try await store.append(elsewhere) }
            let head = try await store.read { try $0.head(of: InstanceID(number: 2)) }
            #expect(head == nil)
        },
    ]
}

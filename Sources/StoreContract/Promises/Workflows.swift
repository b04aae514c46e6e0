internal import Core
internal import Ports
internal import Testing

extension PublishedWorkflow {
    static func sample(
        _ id: String = "online-credit", version: Int = 1, steps: [String: String] = [:], source: String = "workflow: x"
    ) -> PublishedWorkflow {
        PublishedWorkflow(
            id: Identifier(id) ?? .done, version: version,
            title: LocalizedText([
                LocalizedText.Entry(tag: "zh", text: "授信 \"线上\""), LocalizedText.Entry(tag: "en", text: "Credit"),
            ]),
            stepTitles: Dictionary(
                uniqueKeysWithValues: steps.map { (StepPath(text: $0.key), LocalizedText($0.value)) }),
            source: source, published: .at(1_000 + Int64(version)), actor: .person(.wang, .asserted))
    }
}

extension StorePromise {
    static let workflows: [StorePromise] = [
        StorePromise("keeps a published version as it was given") { home in
            let store = try await home.open()
            let workflow = PublishedWorkflow.sample(
                steps: ["review": "Review", "committee/legal": "Legal"], source: "workflow: 授信\n# …\n")
            try await store.write { try $0.publish(workflow) }
            let kept = try await store.read { try $0.workflow(workflow.id, version: 1) }
            #expect(kept == workflow)
        },
        StorePromise("gives the newest version unless another is asked for") { home in
            let store = try await home.open()
            for version in 1...3 { try await store.write { try $0.publish(.sample(version: version)) } }
            let id = Identifier(literal: "online-credit")
            #expect(try await store.read { try $0.workflow(id, version: nil) }?.version == 3)
            #expect(try await store.read { try $0.workflow(id, version: 2) }?.version == 2)
            #expect(try await store.read { try $0.workflow(id, version: 4) } == nil)
            #expect(try await store.read { try $0.workflow(Identifier(literal: "other"), version: nil) } == nil)
        },
        StorePromise("refuses a version that is not the next") { home in
            let store = try await home.open()
            await expectRefusal("store.conflict") { try await store.write { try $0.publish(.sample(version: 2)) } }
            try await store.write { try $0.publish(.sample(version: 1)) }
            await expectRefusal("store.conflict") { try await store.write { try $0.publish(.sample(version: 1)) } }
            await expectRefusal("store.conflict") { try await store.write { try $0.publish(.sample(version: 3)) } }
        },
        StorePromise("lists all versions by id and version") { home in
            let store = try await home.open()
            for (id, version) in [("supply", 1), ("online-credit", 1), ("supply", 2), ("remote", 1)] {
                try await store.write { try $0.publish(.sample(id, version: version)) }
            }
            let list = try await store.read { try $0.workflows() }
            #expect(list.map { "\($0.id) \($0.version)" } == ["online-credit 1", "remote 1", "supply 1", "supply 2"])
            #expect(list[3].published == .at(1_002))
            #expect(list[0].title.text(in: .en) == "Credit")
        },
    ]
}

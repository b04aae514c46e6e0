package import Core
internal import Ports

extension Engine {
    /// Publishes a text under the version that it says, which must be 1 higher than the newest, or under the next one.
    ///
    /// - Parameters:
    ///   - source: the author's text; the same text again changes nothing.
    ///   - workflow: what the text was compiled to.
    ///   - version: the version that the text itself says.
    /// - Throws: `publish.version-taken`, `publish.version-gap`.
    package func publish(
        source: String, workflow: Workflow, version: Int? = nil, by actor: Actor
    ) async throws -> PublishOutcome {
        let now = clock.now()
        return try await store.write { transaction in
            let newest = try transaction.workflow(workflow.id, version: nil)
            if let same = try transaction.version(of: workflow.id, saying: source, version: version, newest: newest) {
                return .unchanged(version: same)
            }
            let next = (newest?.version ?? 0) + 1
            if let version, version != next {
                throw Refusal.version(version, of: workflow.id, insteadOf: next)
            }
            try transaction.publish(
                PublishedWorkflow(
                    id: workflow.id, version: next, title: workflow.title, stepTitles: workflow.stepTitles,
                    source: source, published: now, actor: actor))
            return .published(version: next)
        }
    }
}

extension StoreTransaction {
    /// The version under which this very text stands already.
    fileprivate func version(
        of id: WorkflowID, saying source: String, version: Int?, newest: PublishedWorkflow?
    ) throws -> Int? {
        let candidate = try version.flatMap { try workflow(id, version: $0) } ?? newest
        guard let candidate, candidate.source.utf8.elementsEqual(source.utf8) else { return nil }
        return candidate.version
    }
}

extension Workflow {
    fileprivate var stepTitles: [StepPath: LocalizedText] {
        let titled = allSteps.compactMap { step in step.title.map { (step.path, $0) } }
        return Dictionary(titled, uniquingKeysWith: { first, _ in first })
    }
}

extension Refusal {
    fileprivate static func version(_ version: Int, of id: WorkflowID, insteadOf next: Int) -> Refusal {
        let context = [Detail("workflow", id.text), Detail("version", "\(version)"), Detail("next", "\(next)")]
        let hint = Message(en: "write `version: \(next)`", zh: "请写 `version: \(next)`")
        if version < next {
            return Refusal(
                "publish.version-taken", .conflict,
                Message(
                    en: "version \(version) of \(id) is published with another text",
                    zh: "\(id) 第 \(version) 版已发布，且内容不同"),
                context: context, hint: hint)
        }
        return Refusal(
            "publish.version-gap", .conflict,
            Message(
                en: "the next version of \(id) is \(next), not \(version)",
                zh: "\(id) 的下一版是第 \(next) 版，而不是第 \(version) 版"),
            context: context, hint: hint)
    }
}

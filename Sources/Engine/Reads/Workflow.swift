package import Core
package import Ports

/// A version of a workflow: the author's text, and what it was compiled to.
package struct WorkflowView: Sendable {
    package let published: PublishedWorkflow
    package let workflow: Workflow
}

extension Engine {
    /// A version of a workflow, the newest unless told.
    ///
    /// - Throws: `workflow.unknown`.
    package func workflow(_ id: WorkflowID, version: Int? = nil) async throws -> WorkflowView {
        let registrar = registrar
        return try await store.read { reader in
            guard let published = try reader.workflow(id, version: version) else {
                throw Refusal.unknownWorkflow(id, version: version)
            }
            let workflow = try registrar.workflow(id, version: published.version, in: reader)
            return WorkflowView(published: published, workflow: workflow)
        }
    }
}

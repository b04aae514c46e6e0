package import Core
package import Ports
internal import Synchronization

/// Compiled workflows by id and version. A published version never changes, so nothing here can be out of date.
package final class WorkflowCache: Sendable {
    private struct Key: Hashable {
        let id: WorkflowID
        let version: Int
    }

    private let compile: @Sendable (PublishedWorkflow) throws -> Workflow
    private let compiled = Mutex<[Key: Workflow]>([:])

    package init(compile: @escaping @Sendable (PublishedWorkflow) throws -> Workflow) {
        self.compile = compile
    }

    package func workflow(_ id: WorkflowID, version: Int, in reader: any StoreReader) throws -> Workflow {
        let key = Key(id: id, version: version)
        if let workflow = compiled.withLock({ $0[key] }) { return workflow }
        guard let published = try reader.workflow(id, version: version) else {
            throw Refusal.unknownWorkflow(id, version: version)
        }
        return try compile(published, for: key)
    }

    package func newest(of id: WorkflowID, in reader: any StoreReader) throws -> Workflow {
        guard let published = try reader.workflow(id, version: nil) else {
            throw Refusal.unknownWorkflow(id, version: nil)
        }
        let key = Key(id: id, version: published.version)
        return try compiled.withLock { $0[key] } ?? compile(published, for: key)
    }

    private func compile(_ published: PublishedWorkflow, for key: Key) throws -> Workflow {
        let workflow = try compile(published)
        compiled.withLock { $0[key] = workflow }
        return workflow
    }
}

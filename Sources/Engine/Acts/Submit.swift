package import Core
package import FEEL
internal import Ports

extension Engine {
    /// Starts an instance of a workflow, of its newest version unless told; when it answers, the instance is durable.
    ///
    /// The same id again, by the same actor for the same workflow, is answered with the instance of the first.
    package func submit(
        _ workflow: WorkflowID, version: Int? = nil, data: [String: Value], by actor: Actor, command: CommandID
    ) async throws -> Accepted {
        let request = try request(command, by: actor)
        let registrar = registrar
        let accepted = try await store.write { transaction in
            try registrar.submit(request, workflow, version: version, data: data, in: transaction)
        }
        registrar.keep(accepted)
        return accepted
    }
}

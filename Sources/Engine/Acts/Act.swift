package import Core
internal import Ports

extension Engine {
    /// Carries out an act on an instance; when it answers, the act is durable.
    ///
    /// The same id again, by the same actor for the same act, is answered with what the first one did.
    ///
    /// - Throws: `Refusal`, `command.id-reused` among them; or what the store threw, and then the outcome may be unknown:
    ///   repeat with the same id.
    package func act(_ act: Act, on instance: InstanceID, by actor: Actor, command: CommandID) async throws -> Accepted
    {
        let request = try request(command, by: actor)
        let registrar = registrar
        let accepted = try await store.write { transaction in
            try registrar.act(request, on: instance, act, in: transaction)
        }
        registrar.keep(accepted)
        return accepted
    }

    func request(_ command: CommandID, by actor: Actor) throws(Refusal) -> Request {
        guard actor == .engine || !command.isReservedForEngine else { throw .reserved(command) }
        return Request(command: command, actor: actor, arrived: clock.now())
    }
}

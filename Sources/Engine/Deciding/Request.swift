internal import Core
internal import Ports

/// Who asked for something, under which id, and when it reached the engine.
struct Request: Sendable {
    let command: CommandID
    let actor: Actor
    let arrived: Moment

    /// The command as it is decided. Time never runs backwards in a record: where another node's clock was ahead, the
    /// act gets the moment of the one before it.
    func command(_ act: Act, after head: InstanceHead?) -> Command {
        Command(id: command, actor: actor, at: max(arrived, head?.updated ?? arrived), act: act)
    }
}

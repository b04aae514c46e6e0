/// What a command does to an instance, as events; nothing where it is refused.
///
/// A pure function: no clock, no disk, no network. `instance` is nil only for `submit`.
package func decide(
    _ command: Command, on instance: Instance?, of workflow: Workflow, facts: any Facts
) throws(Refusal) -> [Event] {
    throw Refusal("core.not-built", .invalid, Message(en: "not built", zh: "未实现"))
}

/// The instance after one more event; nil before the first, which must be `submitted`.
package func evolve(_ instance: Instance?, id: InstanceID, with recorded: Recorded) throws(Refusal) -> Instance {
    throw Refusal("core.not-built", .invalid, Message(en: "not built", zh: "未实现"))
}

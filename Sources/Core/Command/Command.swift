/// What somebody wants done, with when and who.
package struct Command: Sendable, Hashable {
    /// Given by the caller and kept: the same id again is answered with the first receipt and does nothing.
    package let id: CommandID
    package let actor: Actor
    package let at: Moment
    package let act: Act

    package init(id: CommandID, actor: Actor, at: Moment, act: Act) {
        self.id = id
        self.actor = actor
        self.at = at
        self.act = act
    }
}

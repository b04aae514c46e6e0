/// An event with the circumstances that its command brought: when, by whom.
package struct Recorded: Hashable, Sendable {
    /// 1 for the first event of the instance.
    package let sequence: Int
    package let at: Moment
    package let actor: Actor
    package let event: Event

    package init(sequence: Int, at: Moment, actor: Actor, event: Event) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.event = event
    }
}

/// The instance after one more event; nil before the first, which must be `submitted`.
///
/// A pure function: the same events always give the same instance. Throws `record.corrupt` where an event does not fit
/// the state that the events before it made.
package func evolve(_ instance: Instance?, id: InstanceID, with recorded: Recorded) throws(Refusal) -> Instance {
    var next: Instance
    if let instance {
        next = instance
        try next.apply(recorded)
    } else {
        guard case .submitted(let submitted) = recorded.event, recorded.sequence == 1 else {
            throw .corrupt("an instance does not begin with its submission")
        }
        next = submitted.instance(id, at: recorded.at)
        next.sequence = 1
    }
    return next
}

extension Instance {
    mutating func apply(_ recorded: Recorded) throws(Refusal) {
        guard recorded.sequence == sequence + 1 else {
            throw .corrupt("event \(recorded.sequence) follows event \(sequence)")
        }
        guard isRunning || recorded.event.mayFollowTheEnd else {
            throw .corrupt("event \(recorded.sequence) acts on an instance that has ended")
        }
        try recorded.event.body.apply(to: &self, at: recorded.at)
        sequence = recorded.sequence
    }
}

extension Event {
    /// Only a comment may be added to an instance that has ended.
    var mayFollowTheEnd: Bool {
        if case .commented = self { true } else { false }
    }
}

package import Core

/// An event as it stands in the record.
package struct EventRow: Sendable, Hashable {
    /// The place in the whole record; 0 until the store has given one.
    package let position: Int64
    package let instance: InstanceID
    package let sequence: Int
    package let at: Moment
    package let actor: Actor
    /// On the last event of a command, its id: that row is the command's receipt. Nil on those before it.
    package let command: CommandID?
    /// The event as canonical JSON.
    package let payload: [UInt8]
    package let hash: RecordHash

    package init(
        position: Int64, instance: InstanceID, sequence: Int, at: Moment, actor: Actor, command: CommandID?,
        payload: [UInt8], hash: RecordHash
    ) {
        self.position = position
        self.instance = instance
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.command = command
        self.payload = payload
        self.hash = hash
    }
}

/// What every accepted command is answered with: the proof that it stands in the record.
package struct Receipt: Sendable, Hashable {
    package let instance: InstanceID
    package let command: CommandID
    package let sequence: Int
    package let hash: RecordHash

    package init(instance: InstanceID, command: CommandID, sequence: Int, hash: RecordHash) {
        self.instance = instance
        self.command = command
        self.sequence = sequence
        self.hash = hash
    }
}

/// All that one command adds to the store.
package struct Entry: Sendable {
    /// In order, without gaps, chained behind the head.
    package let events: [EventRow]
    /// What the first event is chained to: the head that the command was decided on; `origin` for a new instance.
    package let previous: RecordHash
    package let head: InstanceHead
    package let changes: Changes
    package let notices: [Notice]
    package let snapshot: SnapshotRow?

    package init(
        events: [EventRow], previous: RecordHash, head: InstanceHead, changes: Changes, notices: [Notice],
        snapshot: SnapshotRow?
    ) {
        self.events = events
        self.previous = previous
        self.head = head
        self.changes = changes
        self.notices = notices
        self.snapshot = snapshot
    }
}

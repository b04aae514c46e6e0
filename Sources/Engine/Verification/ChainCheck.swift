internal import Core
internal import Ports

/// Follows the events of an instance from the first: no number is left out, no time runs backwards, every hash is that
/// of its row and the hash before it, and the last row is a receipt.
struct ChainCheck: Sendable {
    private(set) var sequence = 0
    private(set) var hash = RecordHash.origin
    private(set) var at: Moment?

    /// What is wrong with the next row. The chain goes on behind what the row says, so that one fault is told once.
    mutating func follow(_ row: EventRow) -> [(code: String, message: Message)] {
        var faults: [(String, Message)] = []
        if row.sequence != sequence + 1 { faults.append(("event.gap", .gap(after: sequence, before: row.sequence))) }
        if let at, row.at < at { faults.append(("event.time", .timeRunsBackwards)) }
        if row.hash != expectedHash(of: row) { faults.append(("event.hash", .hashDiffers)) }
        sequence = row.sequence
        hash = row.hash
        at = row.at
        return faults
    }

    private func expectedHash(of row: EventRow) -> RecordHash {
        RecordHash.chained(
            to: hash, instance: row.instance, sequence: row.sequence, at: row.at, actor: row.actor,
            command: row.command, payload: row.payload)
    }
}

internal import Core
internal import Ports

/// The check of one instance: its events are walked once, folded and chained, then every row is held against the state.
struct InstanceCheck: Sendable {
    let head: InstanceHead
    private(set) var events = 0
    private(set) var findings: [VerificationReport.Finding] = []
    private var chain = ChainCheck()
    /// Nil before the first event, and from the first event on that cannot be folded.
    private var state: Instance?
    private var isFolding = true

    init(_ head: InstanceHead) {
        self.head = head
    }

    mutating func run(_ reader: any StoreReader) throws {
        let snapshot = try reader.snapshot(of: head.id)
        var isCompared = snapshot == nil
        var page = try reader.events(of: head.id, after: 0, limit: 256)
        while let last = page.last {
            for row in page {
                walk(row)
                guard let snapshot, snapshot.sequence == row.sequence else { continue }
                isCompared = true
                compare(snapshot)
            }
            page = try reader.events(of: head.id, after: last.sequence, limit: 256)
        }
        if let snapshot, !isCompared { note("snapshot.sequence", snapshot.sequence, .snapshotWithoutEvent) }
        compareHead()
        guard isFolding, let state else { return }
        note(RowCheck.tasks(try reader.tasks(of: head.id), state))
        note(RowCheck.jobs(try reader.jobs(of: head.id), state))
        note(RowCheck.timers(try reader.timers(of: head.id), state))
    }

    private mutating func walk(_ row: EventRow) {
        events += 1
        for (code, message) in chain.follow(row) { note(code, row.sequence, message) }
        guard isFolding else { return }
        do {
            state = try evolve(state, id: head.id, with: try row.recorded())
        } catch {
            isFolding = false
            note("event.unreadable", row.sequence, error.message)
        }
    }

    private mutating func compare(_ snapshot: SnapshotRow) {
        guard isFolding else { return }
        do {
            // A snapshot of another form is passed over here as it is when an instance is loaded.
            guard let kept = try InstanceCoding.decode(snapshot.state, id: head.id), kept != state else { return }
            note("snapshot.state", snapshot.sequence, .snapshotDiffers)
        } catch {
            note("snapshot.unreadable", snapshot.sequence, error.message)
        }
    }

    private mutating func compareHead() {
        if head.sequence != chain.sequence {
            note("head.sequence", chain.sequence, .headSequence(head.sequence, events: chain.sequence))
        } else if head.hash != chain.hash {
            note("head.hash", chain.sequence, .headHash)
        }
        guard isFolding, let state else { return }
        if head != InstanceHead(of: state, updated: chain.at ?? head.updated, hash: head.hash) {
            note("head.state", nil, .headDiffers)
        }
    }

    private mutating func note(_ code: String, _ sequence: Int?, _ message: Message) {
        findings.append(
            VerificationReport.Finding(instance: head.id, sequence: sequence, code: code, message: message))
    }

    private mutating func note(_ differences: [RowCheck.Difference]) {
        for difference in differences { note(difference.code, nil, difference.message) }
    }
}

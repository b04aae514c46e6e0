/// The state of an instance after `sequence` events, so that a long record need not be folded from its start.
package struct SnapshotRow: Sendable, Hashable {
    package let sequence: Int
    package let state: [UInt8]

    package init(sequence: Int, state: [UInt8]) {
        self.sequence = sequence
        self.state = state
    }
}

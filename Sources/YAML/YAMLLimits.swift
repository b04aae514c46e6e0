/// How much of a file is read before it is refused. Real workflow files stay far below.
package struct YAMLLimits: Hashable, Sendable {
    /// Bytes of the file, byte order mark included.
    package var fileBytes: Int
    /// Sequences and mappings within one another; the root is at depth 1.
    package var depth: Int
    /// Scalars, sequences and mappings of the file, keys included.
    package var nodes: Int
    /// UTF-8 bytes of one scalar's text.
    package var scalarBytes: Int
    /// UTF-8 bytes of one key's text. libyaml itself takes no more than 1024 scalars on one line for a key.
    package var keyBytes: Int
    /// Problems that are collected before the parser gives up.
    package var problems: Int
    /// Whether a double-quoted scalar may write control and bidirectional characters as escapes. A file of an author
    /// may not: they would reach the terminals of approvers. Reading back our own output may.
    package var allowsEscapedControls: Bool

    package init(
        fileBytes: Int = 1 << 20, depth: Int = 64, nodes: Int = 100_000, scalarBytes: Int = 256 << 10,
        keyBytes: Int = 1024, problems: Int = 100, allowsEscapedControls: Bool = false
    ) {
        self.fileBytes = fileBytes
        self.depth = depth
        self.nodes = nodes
        self.scalarBytes = scalarBytes
        self.keyBytes = keyBytes
        self.problems = problems
        self.allowsEscapedControls = allowsEscapedControls
    }

    package static let standard = YAMLLimits()
}

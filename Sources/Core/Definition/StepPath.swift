/// The place of a step in its workflow: its id, behind the ids of the splits and branches around it, with `/` between:
/// `branch`, `committee/legal/opinion`. Every workflow has the step `start`, where the initiator fills the form.
package struct StepPath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package init(block: BlockPath, id: Identifier) {
        self.text = block.text.isEmpty ? id.text : block.text + "/" + id.text
    }

    package static let start = StepPath(text: "start")

    /// The block that the step stands in.
    package var block: BlockPath {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return .root }
        return BlockPath(text: String(text[..<slash]))
    }

    /// The last part.
    package var id: String {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
        return String(text[text.utf8.index(after: slash)...])
    }

    package var description: String { text }

    package static func < (left: StepPath, right: StepPath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The place of a block of steps: empty for the workflow's own steps, `split/branch` for those of a branch.
package struct BlockPath: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package static let root = BlockPath(text: "")

    package init(split: StepPath, branch: Identifier) {
        self.text = split.text + "/" + branch.text
    }

    package var description: String { text }
}

extension StepPath {
    /// The name of the step in expressions: its id with `_` for `-`.
    package var variable: String { StepPath.variable(of: id) }

    package static func variable(of id: String) -> String {
        String(id.map { $0 == "-" || $0 == "." ? "_" : $0 })
    }
}

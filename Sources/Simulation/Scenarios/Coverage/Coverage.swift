package import Definitions
package import YAML

/// How much of a workflow its scenarios went through.
package struct Coverage: Sendable {
    package struct Count: Hashable, Sendable {
        package let covered: Int
        package let total: Int

        package init(covered: Int, total: Int) {
            self.covered = covered
            self.total = total
        }
    }

    /// Steps that were come to.
    package let steps: Count
    /// Ways out of steps that were taken: each entry of `on`, each `then`, each case of a `choose` and its falling
    /// through, each way on to the next step, each step passed by `when` or `nobody: skip`.
    package let transitions: Count
    /// Rules of decision tables that decided.
    package let rules: Count
    /// What was not covered, each at its place in the workflow's file, in the order of the file.
    package let missing: [Diagnostic]
    /// The workflow's file, for showing them.
    package let source: YAMLSource

    package var isFull: Bool { missing.isEmpty }
}

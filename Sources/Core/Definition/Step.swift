package import FEEL

/// One step of a block.
package struct Step: Sendable {
    package let path: StepPath
    package let title: LocalizedText?
    /// Skipped unless it holds.
    package let when: FEELExpression?
    package let kind: StepKind
    /// Where each outcome leads; an outcome that is not here follows the step kind's own rule.
    package let on: [Outcome: StepPath]

    package init(
        path: StepPath, title: LocalizedText? = nil, when: FEELExpression? = nil, kind: StepKind,
        on: [Outcome: StepPath] = [:]
    ) {
        self.path = path
        self.title = title
        self.when = when
        self.kind = kind
        self.on = on
    }
}

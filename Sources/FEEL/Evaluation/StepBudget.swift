/// How much an evaluation may do. The language is total, but `for` over `for` over `for` is not short.
///
/// A step is one element looked at, one call, or 64 bytes of text made; a whole power takes 16, any other one,
/// an exponential or a logarithm 256. What a given expression costs is the same on every machine.
package struct StepBudget: Hashable, Sendable {
    /// The number of steps; when they are used up the value is null, with the diagnostic `feel.budget`.
    package let steps: Int

    package init(steps: Int) { self.steps = steps }

    /// A million steps.
    package static let standard = StepBudget(steps: 1_000_000)
}

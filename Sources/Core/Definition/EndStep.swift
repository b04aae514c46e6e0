/// Ends the instance with an outcome; in a branch, ends the branch.
package struct EndStep: Sendable {
    package let outcome: Outcome

    package init(outcome: Outcome) {
        self.outcome = outcome
    }
}

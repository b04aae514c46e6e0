package import FEEL

/// The first case that holds (BPMN: exclusive gateway); when none does, the next step.
package struct ChooseStep: Sendable {
    package struct Case: Sendable {
        /// Nil in the `else` case.
        package let condition: FEELExpression?
        package let then: StepPath

        package init(condition: FEELExpression?, then: StepPath) {
            self.condition = condition
            self.then = then
        }
    }

    package let cases: [Case]

    package init(cases: [Case]) {
        self.cases = cases
    }
}

package import FEEL

/// One person's part in a step, until it is done or cancelled.
package struct OpenTask: NumberedElement {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Decide: approve, reject or return.
        case approve
        /// Do the work and fill fields: complete.
        case work
        /// The initiator's own request came back: mend it and submit it again.
        case revise
    }

    package let number: Int
    package let scope: Int
    package let step: StepPath
    package let person: PersonID
    package let kind: Kind
    package let opened: Moment

    package init(number: Int, scope: Int, step: StepPath, person: PersonID, kind: Kind, opened: Moment) {
        self.number = number
        self.scope = scope
        self.step = step
        self.person = person
        self.kind = kind
        self.opened = opened
    }
}

/// A plugin's part in a step.
package struct Job: NumberedElement {
    package let number: Int
    package let scope: Int
    package let step: StepPath
    /// The stamp: an answer for another visit is stale.
    package let visit: Int
    package let plugin: Identifier
    package let input: Value

    package init(number: Int, scope: Int, step: StepPath, visit: Int, plugin: Identifier, input: Value) {
        self.number = number
        self.scope = scope
        self.step = step
        self.visit = visit
        self.plugin = plugin
        self.input = input
    }
}

package struct OpenTimer: NumberedElement {
    package let number: Int
    package let scope: Int
    package let step: StepPath
    package let visit: Int
    package let due: Moment

    package init(number: Int, scope: Int, step: StepPath, visit: Int, due: Moment) {
        self.number = number
        self.scope = scope
        self.step = step
        self.visit = visit
        self.due = due
    }
}

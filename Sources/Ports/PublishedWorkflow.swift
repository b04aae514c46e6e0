package import Core

/// A version of a workflow as it was published: the author's own text is what counts.
package struct PublishedWorkflow: Sendable, Hashable {
    package let id: WorkflowID
    package let version: Int
    package let title: LocalizedText
    /// The titles of its steps, for lists that must not compile a definition.
    package let stepTitles: [StepPath: LocalizedText]
    package let source: String
    package let published: Moment
    package let actor: Actor

    package init(
        id: WorkflowID, version: Int, title: LocalizedText, stepTitles: [StepPath: LocalizedText], source: String,
        published: Moment, actor: Actor
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.stepTitles = stepTitles
        self.source = source
        self.published = published
        self.actor = actor
    }
}

package struct WorkflowSummary: Sendable, Hashable {
    package let id: WorkflowID
    package let version: Int
    package let title: LocalizedText
    package let published: Moment

    package init(id: WorkflowID, version: Int, title: LocalizedText, published: Moment) {
        self.id = id
        self.version = version
        self.title = title
        self.published = published
    }
}

package import Core
package import Definitions
import FEEL
import YAML

/// A workflow made of a decision model: its decision tables and literal expressions as the workflow language has them, a
/// form for its input data, and a step for each decision in the order of the requirements. An author goes on from there.
package struct WorkflowDraft: Sendable {
    /// Something of the model that the workflow does not have, or has otherwise.
    package struct Note: Hashable, Sendable {
        /// The name of the element.
        package let element: String
        /// A sentence about it, without the name.
        package let message: Message
    }

    /// The text of the workflow file; the notes stand in it as comments too.
    package let yaml: String
    package let notes: [Note]
    /// How many decisions of the model there are, and how many of them are in the workflow.
    package let decisions: (all: Int, taken: Int)

    /// Makes a draft of a model.
    /// - Returns: no draft where the file cannot be read; then a diagnostic says why.
    package static func make(
        of file: DMNFile, imports: [DMNFile] = []
    ) -> (draft: WorkflowDraft?, checked: [CheckedFile]) {
        let loading = ModelLoading(file, imports: imports)
        guard let loaded = loading.load() else { return (nil, loading.checked) }
        var drafting = Drafting(loaded)
        let draft = drafting.draft(of: file.name)
        return (draft, loading.checked)
    }
}

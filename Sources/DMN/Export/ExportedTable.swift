package import FEEL

/// A decision table on its way out, with what a modeler wants to know beyond its cells.
package struct ExportedTable: Sendable {
    /// A name that its inputs and cells use, and what is known of its value.
    package struct Datum: Sendable {
        package let name: String
        package let type: ItemType
        /// What people call it, where that is another name.
        package let label: String?

        package init(_ name: String, _ type: ItemType = .plain(.any), label: String? = nil) {
            self.name = name
            self.type = type
            self.label = label
        }
    }

    /// The table's id: letters, digits and `-`. The namespace of the model is made of it.
    package let id: String
    /// What the decision is called.
    package let name: String
    /// What is decided, in words for people.
    package let question: String?
    package let table: BoxedTable
    /// What the input columns are called; where there are fewer than columns, the expression stands for the rest.
    package let labels: [String]
    /// The data that the decision requires, in the order in which it is drawn.
    package let data: [Datum]

    package init(
        id: String, name: String, question: String? = nil, table: BoxedTable, labels: [String] = [], data: [Datum]
    ) {
        self.id = id
        self.name = name
        self.question = question
        self.table = table
        self.labels = labels
        self.data = data
    }
}

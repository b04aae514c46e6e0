/// Assigns data.
package struct SetStep: Sendable {
    package let values: [NamedBinding]

    package init(values: [NamedBinding]) {
        self.values = values
    }
}

/// A decision table (BPMN: business rule task).
package struct DecideStep: Sendable {
    package let table: Identifier

    package init(table: Identifier) {
        self.table = table
    }
}

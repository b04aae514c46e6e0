/// A message to people.
package struct NotifyStep: Sendable {
    package let to: [Assignment]
    package let message: Binding

    package init(to: [Assignment], message: Binding) {
        self.to = to
        self.message = message
    }
}

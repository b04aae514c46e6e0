package struct NamedBinding: Sendable {
    package let name: String
    package let binding: Binding

    package init(name: String, binding: Binding) {
        self.name = name
        self.binding = binding
    }
}

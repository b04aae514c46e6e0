import FEEL

/// Members as they stand in the record; those that are empty are left out.
extension JSONWriter {
    mutating func member(_ name: String, _ number: Int) {
        key(name)
        int(number)
    }

    mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        member(name, text)
    }

    mutating func member(_ name: String, _ value: Value) {
        key(name)
        typedValue(value)
    }

    mutating func member(_ name: String, _ values: [String: Value]) {
        guard !values.isEmpty else { return }
        key(name)
        typedValue(.context(Context(values.map { ($0.key, $0.value) })))
    }

    mutating func member(_ name: String, _ identifiers: [Identifier]) {
        guard !identifiers.isEmpty else { return }
        key(name)
        beginArray()
        for identifier in identifiers { string(identifier.text) }
        endArray()
    }

    /// A list of objects.
    mutating func member<Element>(
        _ name: String, each elements: some Collection<Element>, _ write: (Element, inout JSONWriter) -> Void
    ) {
        guard !elements.isEmpty else { return }
        key(name)
        beginArray()
        for element in elements {
            beginObject()
            write(element, &self)
            endObject()
        }
        endArray()
    }

    mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
        key(name)
        beginObject()
        write(&self)
        endObject()
    }
}

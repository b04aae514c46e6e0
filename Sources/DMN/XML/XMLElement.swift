/// A whole XML file.
struct XMLTree: Sendable {
    let root: XMLElement
    /// The namespaces by prefix, for names in texts; those of elements and attributes are resolved already.
    let prefixes: [String: String]
}

/// An element of an XML file with its place.
struct XMLElement: Sendable {
    let name: XMLName
    let attributes: [XMLAttribute]
    let children: [XMLElement]
    /// The character data directly inside it.
    let text: XMLText
    /// Where its start tag begins, in bytes of the file.
    let offset: Int

    /// The value of an attribute without a namespace; nil where it has none of that name.
    subscript(name: String) -> String? {
        attributes.first { $0.name.namespace.isEmpty && $0.name.local == name }?.value
    }
}

/// The name of an element or an attribute, its prefix resolved.
struct XMLName: Hashable, Sendable {
    /// The address of the namespace; empty where there is none.
    let namespace: String
    let local: String
}

/// An attribute of an element; declarations of namespaces are none.
struct XMLAttribute: Sendable {
    let name: XMLName
    let value: String
}

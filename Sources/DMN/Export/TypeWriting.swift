import FEEL

/// Names the types of a model for `typeRef`, and collects the item definitions that the names need.
struct TypeWriting {
    /// An item definition that is still to be written.
    struct Definition {
        let name: String
        let type: ItemType
    }

    private(set) var definitions: [Definition] = []

    /// The name to refer to a type by: one of FEEL's own, or one that is made of what has the type.
    /// - Returns: nil where nothing is known of the values.
    mutating func reference(to type: ItemType, of owner: String) -> String? {
        if case .plain(.any) = type { return nil }
        if let simple = Self.simple(type) { return simple }
        var name = "t" + owner
        while definitions.contains(where: { $0.name == name }) { name += "'" }
        definitions.append(Definition(name: name, type: type))
        return name
    }

    /// The name of a type without parts; nil for one that needs a definition. Ranges and functions have no definition
    /// that modelers agree on: they are any value.
    static func simple(_ type: ItemType) -> String? {
        guard case .plain(let plain) = type else { return nil }
        return switch plain {
        case .number, .string, .boolean, .date, .time, .dateTime, .yearsMonths, .daysTime: plain.description
        case .any, .null, .range, .function, .list(.any): "Any"
        case .list, .context: nil
        }
    }
}

extension XMLWriter {
    /// An `itemDefinition`, or an `itemComponent` of one (DMN 1.5, 7.3.3).
    mutating func type(_ tag: String, _ name: String, id: String?, _ type: ItemType, allowed: String? = nil) {
        switch type {
        case .restricted(let base, let tests): self.type(tag, name, id: id, base, allowed: tests.source)
        case .plain(.list(let element)): collection(tag, name, id: id, .plain(element), allowed: allowed)
        case .list(let element): collection(tag, name, id: id, element, allowed: allowed)
        case .plain(.context(let members)):
            self.type(
                tag, name, id: id, .context(members.map { ItemType.Member($0.name, .plain($0.type)) }), allowed: allowed
            )
        case .context(let members):
            element(tag, ["name": name, "id": id]) { xml in xml.components(members) }
        case .plain:
            element(tag, ["name": name, "id": id]) { xml in xml.reference(to: type, allowed: allowed) }
        }
    }

    private mutating func components(_ members: [ItemType.Member]) {
        for member in members { type("itemComponent", member.name, id: nil, member.type) }
    }

    private mutating func reference(to type: ItemType, allowed: String?) {
        element("typeRef", text: TypeWriting.simple(type) ?? "Any")
        guard let allowed else { return }
        element("allowedValues") { $0.element("text", text: allowed) }
    }

    /// A collection says what its elements are in place of its own type. Beside components the schema has no place for
    /// constraints.
    private mutating func collection(_ tag: String, _ name: String, id: String?, _ element: ItemType, allowed: String?)
    {
        self.element(tag, ["name": name, "id": id, "isCollection": "true"]) { xml in
            switch element {
            case .context(let members): xml.components(members)
            case .plain(.context(let members)):
                xml.components(members.map { ItemType.Member($0.name, .plain($0.type)) })
            case .restricted(let base, let tests): xml.reference(to: base, allowed: tests.source)
            case .plain, .list: xml.reference(to: element, allowed: nil)
            }
            if let allowed, !element.hasComponents {
                xml.element("typeConstraint") { $0.element("text", text: allowed) }
            }
        }
    }
}

extension ItemType {
    fileprivate var hasComponents: Bool {
        switch self {
        case .context, .plain(.context): true
        case .plain, .list, .restricted: false
        }
    }
}

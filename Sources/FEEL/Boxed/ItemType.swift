/// A type that a decision model defines (DMN 1.5, 7.3.3): a FEEL type, and which of its values are allowed.
package indirect enum ItemType: Sendable {
    /// A type of FEEL without constraints below it.
    case plain(FEELType)
    /// A list of a type.
    case list(ItemType)
    /// A context; entries that it does not name are let through.
    case context([Member])
    /// A type of which only the values that pass the tests are allowed.
    case restricted(ItemType, UnaryTests)

    /// A named entry of a context type.
    package struct Member: Sendable {
        package let name: String
        package let type: ItemType

        package init(_ name: String, _ type: ItemType) {
            self.name = name
            self.type = type
        }
    }

    /// The FEEL type below the constraints.
    package var feel: FEELType {
        switch self {
        case .plain(let type): type
        case .list(let element): .list(element.feel)
        case .context(let members): .context(members.map { FEELType.Member($0.name, $0.type.feel) })
        case .restricted(let type, _): type.feel
        }
    }

    /// Whether it says nothing of its values.
    package var isOpen: Bool { if case .plain(.any) = self { true } else { false } }
}

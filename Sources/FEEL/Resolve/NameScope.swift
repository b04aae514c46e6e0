/// The names that an expression may use, each with the slot its value is in.
///
/// The parser needs them too: names may hold spaces and signs (`Monthly Salary`, `审批 金额`), and only the names in scope
/// tell where one ends. The names of the entries of context types count where a path can stand.
package struct NameScope: Sendable {
    /// A name that an expression may use.
    package struct Name: Sendable, Hashable {
        /// The name.
        package let name: String
        /// The position of its value among the slots.
        package let slot: Int
        /// What the value is; `.any` where nothing is known.
        package let type: FEELType
    }

    /// The names, in the order in which they were added.
    package private(set) var names: [Name] = []
    /// How many slots there are: evaluation wants as many values.
    package private(set) var slotCount = 0

    /// Whether names and entries that are not known are null, with a warning, as the standard has it, instead of refused.
    package var isOpen = false

    /// Types with names of their own, such as the item definitions of a decision model.
    package private(set) var types: [String: FEELType] = [:]
    private(set) var typeNames = NameTable()

    private(set) var table = NameTable()
    private(set) var members = NameTable()
    private var positions: [Text.Key: Int] = [:]

    /// No names.
    package init() {}

    /// Names in the order of their slots.
    package init(_ names: [(String, FEELType)]) {
        for (name, type) in names { add(name, type) }
    }

    /// Adds a name and gives its slot. A name that is there already keeps its slot and takes the new type.
    @discardableResult
    package mutating func add(_ name: String, _ type: FEELType = .any) -> Int {
        add(name, type, slot: positions[Text.Key(name)].map { names[$0].slot } ?? slotCount)
    }

    /// Adds another name for a slot, such as `risk_score` for the step `risk-score`.
    @discardableResult
    package mutating func add(_ name: String, _ type: FEELType = .any, slot: Int) -> Int {
        let entry = Name(name: name, slot: slot, type: type)
        if let position = positions[Text.Key(name)] {
            names[position] = entry
        } else {
            positions[Text.Key(name)] = names.count
            names.append(entry)
            table.insert(name)
        }
        slotCount = max(slotCount, slot + 1)
        addMembers(of: type)
        return slot
    }

    /// The entry of a name; nil where it is not in scope.
    package func name(_ name: String) -> Name? {
        positions[Text.Key(name)].map { names[$0] }
    }

    /// Gives a type a name, for `instance of` and the parameters of functions.
    package mutating func addType(_ name: String, _ type: FEELType) {
        types[name] = type
        typeNames.insert(name)
        addMembers(of: type)
    }

    private mutating func addMembers(of type: FEELType) { type.collectMembers(into: &members) }
}

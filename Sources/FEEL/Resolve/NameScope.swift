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
        /// What is known of the value beyond its type.
        package let facts: ValueFacts?
    }

    /// Whether names and entries that are not known are null, with a warning, as the standard has it, instead of refused.
    package var isOpen = false

    /// The only element. An array is copied by one reference, and every compilation copies its scope.
    private var tables = [Tables()]

    private struct Tables: Sendable {
        var names: [Name] = []
        var slotCount = 0
        var types: [String: FEELType] = [:]
        var typeNames = NameTable()
        /// The same names in the same order, to be found in a source.
        var table = NameTable()
        var members = NameTable()

        mutating func add(_ entry: Name) {
            if let position = table.position(of: entry.name) {
                names[position] = entry
            } else {
                names.append(entry)
                table.insert(entry.name)
            }
            slotCount = max(slotCount, entry.slot + 1)
            entry.type.collectMembers(into: &members)
        }
    }

    /// The names, in the order in which they were added.
    package var names: [Name] { tables[0].names }
    /// How many slots there are: evaluation wants as many values.
    package var slotCount: Int { tables[0].slotCount }
    /// Types with names of their own, such as the item definitions of a decision model.
    package var types: [String: FEELType] { tables[0].types }

    var typeNames: NameTable { tables[0].typeNames }
    var table: NameTable { tables[0].table }
    var members: NameTable { tables[0].members }

    /// No names.
    package init() {}

    /// Names in the order of their slots.
    package init(_ names: [(String, FEELType)]) {
        for (name, type) in names { add(name, type) }
    }

    /// Adds a name and gives its slot. A name that is there already keeps its slot and takes the new type.
    @discardableResult
    package mutating func add(_ name: String, _ type: FEELType = .any, _ facts: ValueFacts? = nil) -> Int {
        add(name, type, facts, slot: self.name(name)?.slot ?? slotCount)
    }

    /// Adds another name for a slot, such as `risk_score` for the step `risk-score`.
    @discardableResult
    package mutating func add(
        _ name: String, _ type: FEELType = .any, _ facts: ValueFacts? = nil, slot: Int
    ) -> Int {
        tables[0].add(Name(name: name, slot: slot, type: type, facts: facts))
        return slot
    }

    /// The entry of a name; nil where it is not in scope.
    package func name(_ name: String) -> Name? {
        guard let position = tables[0].table.position(of: name) else { return nil }
        return tables[0].names[position]
    }

    /// What a name means, without the name.
    @inline(__always)
    func meaning(of name: String) -> (slot: Int, type: FEELType, facts: ValueFacts?)? {
        guard let position = tables[0].table.position(of: name) else { return nil }
        return (
            tables[0].names[position].slot, tables[0].names[position].type, tables[0].names[position].facts
        )
    }

    /// Gives a type a name, for `instance of` and the parameters of functions.
    package mutating func addType(_ name: String, _ type: FEELType) {
        tables[0].types[name] = type
        tables[0].typeNames.insert(name)
        type.collectMembers(into: &tables[0].members)
    }
}

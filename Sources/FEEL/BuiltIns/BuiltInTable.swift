/// All built-in functions, by name.
enum BuiltInTable {
    static let all: [String: BuiltIn] = {
        var table: [String: BuiltIn] = Dictionary(minimumCapacity: 128)
        let families = [
            ConversionBuiltIns.all, BooleanBuiltIns.all, NumberBuiltIns.all, RoundingBuiltIns.all, StringBuiltIns.all,
            PatternBuiltIns.all, ListBuiltIns.all, ListEditBuiltIns.all, AggregateBuiltIns.all, SortBuiltIns.all,
            ContextBuiltIns.all, TemporalBuiltIns.all, CalendarBuiltIns.all, RangeBuiltIns.all,
        ]
        for family in families { for function in family { table[function.name] = function } }
        return table
    }()

    /// The names, for the parser: some hold spaces.
    static let names: NameTable = {
        var names = NameTable()
        for name in all.keys.sorted() { names.insert(name) }
        return names
    }()
}

extension FEELCompiler {
    /// The built-in functions by name, each with the ways to call it: for the page that describes them.
    package static var builtInForms: [String: [String]] { BuiltInTable.all.mapValues(\.forms) }
}

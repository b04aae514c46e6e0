/// Named values in the order in which they were given: a FEEL context, a form, a step's result.
///
/// Equality does not look at the order. Names are compared by code points.
public struct Context: Sendable {
    /// One named value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public let name: String
        /// Its value.
        public let value: Value

        /// An entry.
        public init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }

    private let storage: Storage

    /// The entries; where a name comes twice, the later value takes the earlier place.
    public init(_ entries: [(String, Value)]) {
        storage = Storage(Self.unique(entries))
    }

    init(uniqueEntries entries: [Entry]) {
        storage = Storage(entries)
    }

    /// No entries.
    public static let empty = Context([])

    /// The entries in their order.
    public var entries: [Entry] { storage.entries }

    /// The number of entries.
    public var count: Int { storage.entries.count }

    /// True without entries.
    public var isEmpty: Bool { storage.entries.isEmpty }

    /// The names in their order.
    public var names: [String] { storage.entries.map(\.name) }

    /// The value of a name, or nil where there is no such entry.
    public subscript(name: String) -> Value? {
        guard let position = storage.position(of: name) else { return nil }
        return storage.entries[position].value
    }

    /// The value of a name, looked for at `hint` first.
    @inline(__always)
    func value(of name: String, hint: Int) -> Value? {
        let entries = storage.entries
        if hint < entries.count, Text.same(entries[hint].name, name) { return entries[hint].value }
        return self[name]
    }

    /// The position of a name among the entries.
    func position(of name: String) -> Int? { storage.position(of: name) }

    /// The same context with one entry set: in its place where the name exists, else at the end.
    public func setting(_ name: String, to value: Value) -> Context {
        var entries = storage.entries
        let entry = Entry(name: name, value: value)
        if let position = storage.position(of: name) { entries[position] = entry } else { entries.append(entry) }
        return Context(uniqueEntries: entries)
    }

    /// The same context without an entry.
    public func removing(_ name: String) -> Context {
        guard let position = storage.position(of: name) else { return self }
        var entries = storage.entries
        entries.remove(at: position)
        return Context(uniqueEntries: entries)
    }

    /// This context with the entries of another put over it.
    public func merging(_ other: Context) -> Context {
        Context((entries + other.entries).map { ($0.name, $0.value) })
    }

    private static func unique(_ entries: [(String, Value)]) -> [Entry] {
        var result: [Entry] = []
        result.reserveCapacity(entries.count)
        var places: [Text.Key: Int] = [:]
        for (name, value) in entries {
            let entry = Entry(name: name, value: value)
            if entries.count <= Storage.scanned {
                if let place = result.firstIndex(where: { Text.same($0.name, name) }) {
                    result[place] = entry
                } else {
                    result.append(entry)
                }
            } else if let place = places[Text.Key(name)] {
                result[place] = entry
            } else {
                places[Text.Key(name)] = result.count
                result.append(entry)
            }
        }
        return result
    }

    /// The entries, with an index where there are more than a few.
    private final class Storage: Sendable {
        static let scanned = 8
        let entries: [Entry]
        let index: [Text.Key: Int]?

        init(_ entries: [Entry]) {
            self.entries = entries
            guard entries.count > Self.scanned else {
                index = nil
                return
            }
            var index: [Text.Key: Int] = Dictionary(minimumCapacity: entries.count)
            for (position, entry) in entries.enumerated() { index[Text.Key(entry.name)] = position }
            self.index = index
        }

        func position(of name: String) -> Int? {
            if let index { return index[Text.Key(name)] }
            return entries.firstIndex { Text.same($0.name, name) }
        }
    }
}

extension Context.Entry {
    /// The same name, by code points, and the same value.
    public static func == (left: Context.Entry, right: Context.Entry) -> Bool {
        Text.same(left.name, right.name) && left.value == right.value
    }

    /// Hashes consistently with `==`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(Text.Key(name))
        hasher.combine(value)
    }
}

extension Context: Hashable {
    /// The same names with the same values, in any order.
    public static func == (left: Context, right: Context) -> Bool {
        guard left.storage !== right.storage else { return true }
        guard left.count == right.count else { return false }
        return left.entries.allSatisfy { entry in right[entry.name] == entry.value }
    }

    /// Hashes consistently with `==`: the order does not matter.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(entries.reduce(0) { hash, entry in hash ^ entry.hashValue })
    }
}

extension Context: ExpressibleByDictionaryLiteral {
    /// A context; the entries keep their order.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

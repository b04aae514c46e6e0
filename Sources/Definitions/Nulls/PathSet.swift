/// A set of numbered paths.
struct PathSet: Hashable {
    private var words: [UInt64] = []

    func contains(_ number: Int) -> Bool {
        number >> 6 < words.count && words[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    mutating func insert(_ number: Int) {
        while words.count <= number >> 6 { words.append(0) }
        words[number >> 6] |= 1 << UInt64(number & 63)
    }

    mutating func formUnion(_ other: PathSet) {
        while words.count < other.words.count { words.append(0) }
        for (index, word) in other.words.enumerated() { words[index] |= word }
    }

    mutating func formIntersection(_ other: PathSet) {
        for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
        // Equal sets are the same words.
        while words.last == 0 { words.removeLast() }
    }

    mutating func subtract(_ other: PathSet) {
        for (index, word) in other.words.enumerated() where index < words.count { words[index] &= ~word }
        while words.last == 0 { words.removeLast() }
    }

    var numbers: [Int] {
        words.enumerated().flatMap { index, word in
            (0..<64).filter { word & (1 << UInt64($0)) != 0 }.map { index << 6 | $0 }
        }
    }
}

/// The paths of a workflow that something can be known of: `["score"]`, `["committee", "legal", "opinion"]`.
struct PathTable {
    private(set) var paths: [[String]] = []
    private var numbers: [[String]: Int] = [:]
    private var byRoot: [String: PathSet] = [:]

    /// The number of a path, given to it where it has none.
    mutating func number(of path: [String]) -> Int {
        if let number = numbers[path] { return number }
        let number = paths.count
        paths.append(path)
        numbers[path] = number
        if let root = path.first { byRoot[root, default: PathSet()].insert(number) }
        return number
    }

    mutating func set(of paths: some Sequence<[String]>) -> PathSet {
        var set = PathSet()
        for path in paths { set.insert(number(of: path)) }
        return set
    }

    /// The paths that begin with a name.
    func below(_ root: String) -> PathSet { byRoot[root] ?? PathSet() }

    /// The paths of a set that begin with a name.
    func paths(in set: PathSet, below root: String) -> [[String]] {
        var found = below(root)
        found.formIntersection(set)
        return found.numbers.map { paths[$0] }
    }
}

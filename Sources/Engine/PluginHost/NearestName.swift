/// Finds the name that somebody most likely meant.
enum NearestName {
    /// The nearest name, when it is two letters or a third of the letters away at most.
    static func to(_ name: String, among known: [String]) -> String? {
        let candidates = known.map { (distance: distance(Array(name.utf8), Array($0.utf8)), name: $0) }
        guard let nearest = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
            nearest.distance <= max(2, name.utf8.count / 3), nearest.distance < name.utf8.count
        else { return nil }
        return nearest.name
    }

    /// How many letters must be put in, taken out or changed (Levenshtein's distance).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}

/// A pattern that is matched by going through all ways in the order of preference: slow, short, and of nothing that the
/// matchers of the house are made of.
indirect enum ReferencePattern {
    case character(Unicode.Scalar)
    case oneOf([Unicode.Scalar], isNegated: Bool)
    case anything
    case start
    case end
    case sequence([ReferencePattern])
    case either([ReferencePattern])
    case group(Int, ReferencePattern)
    case repeated(ReferencePattern, Int, Int?, isReluctant: Bool)

    typealias Groups = [Int: Range<Int>]

    /// One way to match: where it ends, and what the groups have matched then.
    struct Way {
        let end: Int
        let groups: Groups
    }

    // MARK: Writing

    var text: String {
        switch self {
        case .character(let scalar): String(scalar)
        case .oneOf(let members, let isNegated): "[\(isNegated ? "^" : "")\(members.map(String.init).joined())]"
        case .anything: "."
        case .start: "^"
        case .end: "$"
        case .sequence(let parts): parts.map(\.text).joined()
        case .either(let branches): "(?:\(branches.map(\.text).joined(separator: "|")))"
        case .group(_, let inner): "(\(inner.text))"
        case .repeated(let part, let least, let most, let isReluctant):
            "(?:\(part.text))" + Self.quantifier(least, most) + (isReluctant ? "?" : "")
        }
    }

    private static func quantifier(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (0, 1): "?"
        case (0, nil): "*"
        case (1, nil): "+"
        case (_, nil): "{\(least),}"
        case (_, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
        }
    }

    // MARK: Matching

    /// The first match from a place on.
    func match(in text: [Unicode.Scalar], from start: Int) -> (start: Int, way: Way)? {
        for place in start...text.count {
            if let way = ways(text, from: place, [:]).first { return (place, way) }
        }
        return nil
    }

    /// The text with `[whole|first|second]` for each match.
    func marked(_ text: [Unicode.Scalar], groups: Int) -> String {
        func written(_ range: Range<Int>?) -> String { range.map { String(String.UnicodeScalarView(text[$0])) } ?? "" }
        var (result, position) = ("", 0)
        while let (start, way) = match(in: text, from: position), way.end > start {
            let parts = [start..<way.end] + (1..<groups + 1).map { way.groups[$0] }
            result += written(position..<start) + "[" + parts.map(written).joined(separator: "|") + "]"
            position = way.end
        }
        return result + written(position..<text.count)
    }

    /// All ways to match from a place, the preferred first; of those that end at the same place the first only.
    func ways(_ text: [Unicode.Scalar], from place: Int, _ groups: Groups) -> [Way] {
        let next = place < text.count ? text[place] : nil
        func reading(_ isRead: Bool) -> [Way] { isRead ? [Way(end: place + 1, groups: groups)] : [] }
        func staying(_ holds: Bool) -> [Way] { holds ? [Way(end: place, groups: groups)] : [] }
        switch self {
        case .character(let scalar): return reading(next == scalar)
        case .oneOf(let members, let isNegated): return reading(next.map { members.contains($0) != isNegated } ?? false)
        case .anything: return reading(next.map { $0 != "\n" && $0 != "\r" } ?? false)
        case .start: return staying(place == 0)
        case .end: return staying(place == text.count)
        case .sequence(let parts):
            return parts.reduce(staying(true)) { ways, part in
                Self.distinct(ways.flatMap { part.ways(text, from: $0.end, $0.groups) })
            }
        case .either(let branches): return Self.distinct(branches.flatMap { $0.ways(text, from: place, groups) })
        case .group(let number, let inner):
            return inner.ways(text, from: place, groups).map { way in
                Way(end: way.end, groups: way.groups.merging([number: place..<way.end]) { $1 })
            }
        case .repeated(let part, let least, let most, let isReluctant):
            return Self.rounds(part, least, most, isReluctant, text, Way(end: place, groups: groups), done: 0)
        }
    }

    /// The ways that further rounds of a repetition lead to. One that reads nothing is the last, once there are enough.
    private static func rounds(
        _ part: ReferencePattern, _ least: Int, _ most: Int?, _ isReluctant: Bool, _ text: [Unicode.Scalar],
        _ way: Way, done: Int
    ) -> [Way] {
        if let most, done == most { return [way] }
        let isEnough = done >= least
        let more = part.ways(text, from: way.end, way.groups).flatMap { after in
            let isLast = after.end == way.end && (isEnough || (most == nil && done + 1 >= least))
            return isLast ? [after] : rounds(part, least, most, isReluctant, text, after, done: done + 1)
        }
        return distinct(!isEnough ? more : isReluctant ? [way] + more : more + [way])
    }

    private static func distinct(_ ways: [Way]) -> [Way] {
        var ends: Set<Int> = []
        return ways.filter { ends.insert($0.end).inserted }
    }
}

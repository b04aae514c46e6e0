/// A pattern as it was read.
indirect enum PatternSyntax {
    /// One character.
    case scalar(Unicode.Scalar)
    /// One character of a set, by its number among the sets of the pattern.
    case set(Int)
    /// `.`
    case anything
    /// `^`
    case start
    /// `$`
    case end
    case sequence([PatternSyntax])
    /// `a|b`: the first that holds counts.
    case alternatives([PatternSyntax])
    /// `a{2,5}`; without an upper bound for ever. A reluctant one (`a*?`) would rather have fewer.
    case repetition(PatternSyntax, from: Int, through: Int?, isReluctant: Bool)
    /// `(a)`, by its number from 1.
    case group(PatternSyntax, Int)
    /// `\1`: what the group has matched last.
    case backReference(Int)

    /// Whether it holds for the empty text.
    ///
    /// Then it holds for nothing at some place of every text, which `replace` and `split` refuse. The other way round it
    /// never holds for nothing anywhere: all that may stand between two characters holds for the empty text too.
    var matchesNothing: Bool {
        switch self {
        case .scalar, .set, .anything: false
        case .start, .end, .backReference: true
        case .sequence(let parts): parts.allSatisfy(\.matchesNothing)
        case .alternatives(let branches): branches.contains(where: \.matchesNothing)
        case .repetition(let part, let least, _, _): least == 0 || part.matchesNothing
        case .group(let part, _): part.matchesNothing
        }
    }

    /// Whether it begins with `^` whatever way it is taken.
    var beginsAtStart: Bool {
        switch self {
        case .scalar, .set, .anything, .end, .backReference: false
        case .start: true
        case .sequence(let parts): parts.first?.beginsAtStart ?? false
        case .alternatives(let branches): branches.allSatisfy(\.beginsAtStart)
        case .repetition(let part, let least, _, _): least > 0 && part.beginsAtStart
        case .group(let part, _): part.beginsAtStart
        }
    }

    /// The groups that are referred back to.
    var referredGroups: Set<Int> {
        switch self {
        case .scalar, .set, .anything, .start, .end: []
        case .sequence(let parts), .alternatives(let parts): parts.reduce(into: []) { $0.formUnion($1.referredGroups) }
        case .repetition(let part, _, _, _), .group(let part, _): part.referredGroups
        case .backReference(let number): [number]
        }
    }
}

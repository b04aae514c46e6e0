package import FEEL

extension HitPolicy {
    /// Every hit policy with the words of the language.
    private static let byWords: [(words: String, hit: HitPolicy)] =
        [
            ("unique", .unique), ("any", .any), ("priority", .priority), ("first", .first),
            ("rule-order", .ruleOrder), ("output-order", .outputOrder), ("collect", .collect(nil)),
        ] + Aggregation.allCases.map { ("collect \($0.rawValue)", .collect($0)) }

    static let allWords = byWords.map(\.words)

    init?(words: String) {
        guard let found = HitPolicy.byWords.first(where: { $0.words == words }) else { return nil }
        self = found.hit
    }

    /// As the author of a table writes it.
    package var words: String { HitPolicy.byWords.first { $0.hit == self }?.words ?? "" }

    /// The sign in the corner of a drawn table (DMN 1.5, 8.2.10).
    package var sign: String {
        switch self {
        case .unique: "U"
        case .any: "A"
        case .priority: "P"
        case .first: "F"
        case .ruleOrder: "R"
        case .outputOrder: "O"
        case .collect(nil): "C"
        case .collect(.sum?): "C+"
        case .collect(.min?): "C<"
        case .collect(.max?): "C>"
        case .collect(.count?): "C#"
        }
    }
}

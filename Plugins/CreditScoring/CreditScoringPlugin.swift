public import CountersignPluginKit

/// Scores a credit application by a scorecard: points for each fact, a grade, a band of default probability, and the
/// reasons in the order of their weight. Pure: the same input gives the same answer, always.
public struct CreditScoringPlugin: StepPlugin {
    /// How the plugin is set up.
    public struct Configuration: Sendable {
        /// The scorecard to score by.
        public var scorecard: ScorecardVersion

        /// A set-up; the newest scorecard unless told.
        public init(scorecard: ScorecardVersion = .v2026_1) {
            self.scorecard = scorecard
        }
    }

    /// `credit-scoring`
    public static let name = "credit-scoring"
    /// What it does.
    public static let summary = "Scores a credit application by a documented scorecard"
    /// `insufficient`: a fact that `require` names is missing.
    public static let outcomes: [PluginOutcome] = ["insufficient"]

    private let scorecard: Scorecard

    /// The plugin.
    public init(configuration: Configuration = Configuration()) {
        scorecard = configuration.scorecard.table
    }

    /// Scores one application.
    public func run(_ input: Application, _ context: PluginContext) async throws -> PluginResult<Score> {
        try input.refuseContradictions()
        let score = scorecard.score(input)
        let lacks = (input.require ?? []).filter { score.missing.contains($0.rawValue) }
        guard lacks.isEmpty else {
            context.logger.info("facts are missing", metadata: ["missing": "\(lacks.map(\.rawValue))"])
            return PluginResult("insufficient", score)
        }
        return .done(score)
    }
}

/// The scorecards that the plugin knows. A published one never changes; a change is a new version.
public enum ScorecardVersion: String, Sendable, CaseIterable {
    /// The first one.
    case v2026_1 = "2026.1"

    var table: Scorecard {
        switch self {
        case .v2026_1: .v2026_1
        }
    }
}

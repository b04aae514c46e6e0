internal import Core
internal import FEEL
internal import YAML

/// What must be seen behind `expect:`.
struct Expectation: Sendable {
    /// The act is refused, with this code.
    let refused: Placed<String>?
    let clauses: [Clause]

    /// One thing to look at, each at its own place, so that a failure points at what differs.
    struct Clause: Sendable {
        let what: What
        let range: SourceRange
    }

    enum What: Sendable {
        /// The steps where the instance stands, in any order; none when it has ended.
        case standing([StepPath])
        /// Who can act at a step now, in any order.
        case tasks(StepPath, [PersonID])
        /// A field of the form, or a variable.
        case data(String, Value)
        /// What a step gave to expressions; of a context, the entries that are named.
        case result(StepPath, Value)
        /// The code of the incident that stops a step.
        case incident(StepPath, String)
        case outcome(String)
        case subject(String)
        /// Every step that was come to, in order.
        case path([StepPath])
        /// Every step that was passed without being entered, in order.
        case skipped([StepPath])
        /// Texts that messages to the person must contain.
        case notices(PersonID, [String])
        /// The moment of the next timer.
        case due(Moment)
    }
}

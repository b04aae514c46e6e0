import Core

/// Where a case stands between two events of the log.
enum CaseState: Sendable {
    /// Nothing has happened. Can transition to: `draft`, `submitted`.
    case new
    /// Written down and never submitted. Final.
    case draft
    /// Can transition to: `submitted`.
    case submitted(Instance)

    static let nothing = "new"
    static let draftOnly = "draft"

    /// The steps it came to, skipped ones left out.
    var steps: Set<StepPath> {
        switch self {
        case .new, .draft: []
        case .submitted(let instance): Set(instance.visits.keys)
        }
    }

    /// The steps it stands at, `a + b` in branches; after its end, `ended: OUTCOME`.
    var text: String {
        switch self {
        case .new: CaseState.nothing
        case .draft: CaseState.draftOnly
        case .submitted(let instance): instance.place
        }
    }
}

extension Instance {
    var place: String {
        if case .ended(let ending) = status { return "ended: \(ending.outcome)" }
        return standings.map(\.step.text).joined(separator: " + ")
    }

    /// Where its scopes wait, each at a step.
    var standings: [Standing] {
        scopes.compactMap { scope in
            if case .at(let standing) = scope.position { standing } else { nil }
        }
    }

    var incident: Incident? { standings.lazy.compactMap(\.incident).first }

    var hasWork: Bool { !jobs.isEmpty || !timers.isEmpty }
}

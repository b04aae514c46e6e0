/// Who acts.
package enum Actor: Hashable, Sendable {
    case person(PersonID, Assurance)
    /// The engine's own acts: job results, timers.
    case engine

    /// How sure the system is of the person.
    package enum Assurance: String, Hashable, Sendable, CaseIterable {
        /// Proven to the system.
        case authenticated
        /// Named by a local user of the database file.
        case asserted
    }

    package var person: PersonID? {
        switch self {
        case .person(let id, _): id
        case .engine: nil
        }
    }
}

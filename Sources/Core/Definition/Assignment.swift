/// One clause of `by:`; a list of clauses means their union.
package enum Assignment: Sendable {
    /// One person, by id.
    case user(Binding)
    /// A list of people, by id.
    case users(Binding)
    /// Who holds a post with the role in the unit (anywhere, without one); `nearest` climbs the tree of units until
    /// somebody is found.
    case role(RoleID, unit: Binding?, nearest: Bool)
    /// The manager of a person: their own, else the head of their unit.
    case managerOf(Binding)
    /// The head of a unit.
    case headOf(Binding)
    case initiator
}

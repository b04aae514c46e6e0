/// What `decide` may ask about the world: who holds which post at the moment of the command.
///
/// A store answers from its indexes, inside the deciding transaction; a `Roster` answers from memory. Answers are in
/// the order of ids, so that the same directory always gives the same events.
package protocol Facts {
    func unit(_ id: UnitID) throws(Refusal) -> Unit?
    func person(_ id: PersonID) throws(Refusal) -> Person?
    /// The people who hold the role in the unit (in any unit, without one) at the moment, each once, sorted.
    func holders(of role: RoleID, in unit: UnitID?, at moment: Moment) throws(Refusal) -> [PersonID]
}

internal import Core

/// One version of the directory, answering from its indexes and remembering its answers.
final class DirectoryVersion: Facts {
    let number: Int64
    private unowned let session: Session
    private var units: [UnitID: Unit?] = [:]
    private var people: [PersonID: Person?] = [:]
    private var posts: [PostKey: [Post]] = [:]

    private struct PostKey: Hashable {
        let role: RoleID
        let unit: UnitID?
    }

    init(_ number: Int64, _ session: Session) {
        self.number = number
        self.session = session
    }

    func unit(_ id: UnitID) throws(Refusal) -> Unit? {
        if let known = units[id] { return known }
        let found = try session.unit(id, version: number)
        units[id] = .some(found)
        return found
    }

    func person(_ id: PersonID) throws(Refusal) -> Person? {
        if let known = people[id] { return known }
        let found = try session.person(id, version: number)
        people[id] = .some(found)
        return found
    }

    func holders(of role: RoleID, in unit: UnitID?, at moment: Moment) throws(Refusal) -> [PersonID] {
        let key = PostKey(role: role, unit: unit)
        let held: [Post]
        if let known = posts[key] {
            held = known
        } else {
            held = try session.posts(of: role, in: unit, version: number)
            posts[key] = held
        }
        return Set(held.filter { $0.holds(at: moment) }.map(\.person)).sorted()
    }
}

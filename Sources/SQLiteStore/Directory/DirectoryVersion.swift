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
        var holders: [PersonID] = []
        for post in try posts(of: role, in: unit) where post.holds(at: moment) && post.person != holders.last {
            holders.append(post.person)
        }
        return holders
    }

    /// By person: they are sorted once, not for every question.
    private func posts(of role: RoleID, in unit: UnitID?) throws(Refusal) -> [Post] {
        let key = PostKey(role: role, unit: unit)
        if let known = posts[key] { return known }
        let held = try session.posts(of: role, in: unit, version: number).sorted { $0.person < $1.person }
        posts[key] = held
        return held
    }
}

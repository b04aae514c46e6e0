/// A directory in memory, indexed to answer as `Facts`.
package struct Roster: Facts, Sendable {
    private let units: [UnitID: Unit]
    private let people: [PersonID: Person]
    private let posts: [RoleID: [Post]]

    package init(_ directory: Directory) {
        units = Dictionary(directory.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        people = Dictionary(directory.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        posts = Dictionary(grouping: directory.posts, by: \.role)
    }

    package func unit(_ id: UnitID) -> Unit? { units[id] }

    package func person(_ id: PersonID) -> Person? { people[id] }

    package func holders(of role: RoleID, in unit: UnitID?, at moment: Moment) -> [PersonID] {
        let held = (posts[role] ?? []).filter { ($0.unit == unit || unit == nil) && $0.holds(at: moment) }
        return Set(held.map(\.person)).sorted()
    }
}

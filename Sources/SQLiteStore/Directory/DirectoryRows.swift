internal import Core
internal import Ports

extension Session {
    func facts(at moment: Moment) throws(Refusal) -> any Facts {
        guard let version = try directoryVersion(at: moment) else { return Roster(Directory()) }
        return directories.version(version) { DirectoryVersion(version, self) }
    }

    func directory(at moment: Moment) throws(Refusal) -> (version: Int64, directory: Directory)? {
        guard let version = try directoryVersion(at: moment) else { return nil }
        let units = try connection.query(
            "SELECT unit, name, parent, head FROM units WHERE version = ? ORDER BY rowid"
        ).bind(version).all(unit)
        let people = try connection.query(
            "SELECT person, name, unit, manager FROM people WHERE version = ? ORDER BY rowid"
        ).bind(version).all(person)
        let posts = try connection.query(
            "SELECT person, role, unit, starts, ends FROM posts WHERE version = ? ORDER BY rowid"
        ).bind(version).all(post)
        return (version, Directory(units: units, people: people, posts: posts))
    }

    /// The version in force is the one with the latest effective moment that has come; of several with the same
    /// moment, the one that was loaded last.
    private func directoryVersion(at moment: Moment) throws(Refusal) -> Int64? {
        try directories.reign(at: moment) { () throws(Refusal) in
            let inForce = try connection.query(
                """
                SELECT version, effective FROM directories WHERE effective <= ?
                ORDER BY effective DESC, version DESC LIMIT 1
                """
            ).bind(moment).first { (version: $0.integer(0), from: $0.moment(1)) }
            let next =
                try connection.query("SELECT min(effective) FROM directories WHERE effective > ?").bind(moment)
                .first { $0.optionalMoment(0) } ?? nil
            return DirectoryCache.Reign(version: inForce?.version, from: inForce?.from, to: next)
        }.version
    }

    func unit(_ id: UnitID, version: Int64) throws(Refusal) -> Unit? {
        guard let number = try names.number(of: id.text) else { return nil }
        return try connection.query("SELECT unit, name, parent, head FROM units WHERE version = ? AND unit = ?")
            .bind(version).bind(number).first(unit)
    }

    func person(_ id: PersonID, version: Int64) throws(Refusal) -> Person? {
        guard let number = try names.number(of: id.text) else { return nil }
        return try connection.query("SELECT person, name, unit, manager FROM people WHERE version = ? AND person = ?")
            .bind(version).bind(number).first(person)
    }

    /// In any unit, without one.
    func posts(of role: RoleID, in unit: UnitID?, version: Int64) throws(Refusal) -> [Post] {
        guard let roleNumber = try names.number(of: role.text) else { return [] }
        guard let unit else {
            return try connection.query(
                "SELECT person, role, unit, starts, ends FROM posts WHERE version = ? AND role = ?"
            ).bind(version).bind(roleNumber).all(post)
        }
        guard let unitNumber = try names.number(of: unit.text) else { return [] }
        return try connection.query(
            "SELECT person, role, unit, starts, ends FROM posts WHERE version = ? AND role = ? AND unit = ?"
        ).bind(version).bind(roleNumber).bind(unitNumber).all(post)
    }

    private func unit(_ row: Columns) throws(Refusal) -> Unit {
        Unit(
            id: try names.identifier(row.integer(0)), name: try LocalizedText(stored: row.bytes(1)),
            parent: try identifier(row, 2), head: try identifier(row, 3))
    }

    private func person(_ row: Columns) throws(Refusal) -> Person {
        Person(
            id: try names.identifier(row.integer(0)), name: try LocalizedText(stored: row.bytes(1)),
            unit: try identifier(row, 2), manager: try identifier(row, 3))
    }

    private func post(_ row: Columns) throws(Refusal) -> Post {
        Post(
            person: try names.identifier(row.integer(0)), role: try names.identifier(row.integer(1)),
            unit: try names.identifier(row.integer(2)), from: row.optionalMoment(3), to: row.optionalMoment(4))
    }
}

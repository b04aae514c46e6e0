internal import Core
internal import Ports

extension Session {
    /// Every version holds the whole directory, so a decision of last year can be looked at with the people of then.
    func load(_ directory: Directory, effective: Moment, at: Moment, by actor: Actor) throws(Refusal) -> Int64 {
        let loader = try columns(of: actor)
        try connection.query(
            "INSERT INTO directories (effective, loaded, actor, assurance) VALUES (?, ?, ?, ?)"
        ).bind(effective).bind(at).bind(loader.person).bind(loader.assurance).run()
        let version = connection.lastInserted
        directories.forgetReign()
        hasLoaded = true
        for unit in directory.units { try insert(unit, version) }
        for person in directory.people { try insert(person, version) }
        for post in directory.posts { try insert(post, version) }
        return version
    }

    private func insert(_ unit: Unit, _ version: Int64) throws(Refusal) {
        let id = try names.intern(unit.id.text)
        let parent = try intern(unit.parent)
        let head = try intern(unit.head)
        try connection.query("INSERT INTO units (version, unit, name, parent, head) VALUES (?, ?, ?, ?, ?)")
            .bind(version).bind(id).bind(utf8: unit.name.stored).bind(parent).bind(head).run()
    }

    private func insert(_ person: Person, _ version: Int64) throws(Refusal) {
        let id = try names.intern(person.id.text)
        let unit = try intern(person.unit)
        let manager = try intern(person.manager)
        try connection.query("INSERT INTO people (version, person, name, unit, manager) VALUES (?, ?, ?, ?, ?)")
            .bind(version).bind(id).bind(utf8: person.name.stored).bind(unit).bind(manager).run()
    }

    private func insert(_ post: Post, _ version: Int64) throws(Refusal) {
        let person = try names.intern(post.person.text)
        let role = try names.intern(post.role.text)
        let unit = try names.intern(post.unit.text)
        try connection.query("INSERT INTO posts (version, person, role, unit, starts, ends) VALUES (?, ?, ?, ?, ?, ?)")
            .bind(version).bind(person).bind(role).bind(unit).bind(post.from).bind(post.to).run()
    }
}

/// The org directory as it stands from a moment on: units in a tree, people, and the posts they hold.
package struct Directory: Sendable, Hashable {
    package var units: [Unit]
    package var people: [Person]
    package var posts: [Post]

    package init(units: [Unit] = [], people: [Person] = [], posts: [Post] = []) {
        self.units = units
        self.people = people
        self.posts = posts
    }
}

/// A branch, sub-branch or department.
package struct Unit: Sendable, Hashable {
    package let id: UnitID
    package let name: LocalizedText
    package let parent: UnitID?
    package let head: PersonID?

    package init(id: UnitID, name: LocalizedText, parent: UnitID? = nil, head: PersonID? = nil) {
        self.id = id
        self.name = name
        self.parent = parent
        self.head = head
    }
}

package struct Person: Sendable, Hashable {
    package let id: PersonID
    package let name: LocalizedText
    /// The unit that the person belongs to.
    package let unit: UnitID?
    /// Where it is not the head of the unit.
    package let manager: PersonID?

    package init(id: PersonID, name: LocalizedText, unit: UnitID? = nil, manager: PersonID? = nil) {
        self.id = id
        self.name = name
        self.unit = unit
        self.manager = manager
    }
}

/// A role that a person holds in a unit, from a moment (inclusive) to a moment (exclusive).
package struct Post: Sendable, Hashable {
    package let person: PersonID
    package let role: RoleID
    package let unit: UnitID
    package let from: Moment?
    package let to: Moment?

    package init(person: PersonID, role: RoleID, unit: UnitID, from: Moment? = nil, to: Moment? = nil) {
        self.person = person
        self.role = role
        self.unit = unit
        self.from = from
        self.to = to
    }

    package func holds(at moment: Moment) -> Bool {
        if let from, moment < from { return false }
        if let to, moment >= to { return false }
        return true
    }
}

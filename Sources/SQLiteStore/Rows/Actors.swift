internal import Core

extension Session {
    /// The two columns of an actor: both NULL for the engine.
    func columns(of actor: Actor) throws(Refusal) -> (person: Int64?, assurance: Int64?) {
        switch actor {
        case .engine: (nil, nil)
        case .person(let person, let assurance): (try names.intern(person.text), Int64(assurance.code))
        }
    }

    func actor(_ row: Columns, person: Int32, assurance: Int32) throws(Refusal) -> Actor {
        guard let number = row.optionalInteger(person) else { return .engine }
        let assured = try choice(row.integer(assurance), among: Actor.Assurance.self) { $0.code }
        return .person(try names.identifier(number), assured)
    }

    func identifier(_ row: Columns, _ column: Int32) throws(Refusal) -> Identifier? {
        guard let number = row.optionalInteger(column) else { return nil }
        return try names.identifier(number)
    }

    func step(_ row: Columns, _ column: Int32) throws(Refusal) -> StepPath? {
        guard let number = row.optionalInteger(column) else { return nil }
        return StepPath(text: try names.text(number))
    }

    /// The number of a name that may be missing.
    func intern(_ identifier: Identifier?) throws(Refusal) -> Int64? {
        guard let identifier else { return nil }
        return try names.intern(identifier.text)
    }
}

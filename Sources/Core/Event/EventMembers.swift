import FEEL

/// The members of a stored event or state, read with their types.
struct EventMembers {
    let kind: String
    let context: Context

    init(kind: String, _ context: Context) {
        self.kind = kind
        self.context = context
    }

    func value(_ name: String) throws(Refusal) -> Value {
        guard let value = context[name] else { throw missing(name) }
        return value
    }

    func int(_ name: String) throws(Refusal) -> Int {
        guard let int = context[name]?.asInt else { throw missing(name) }
        return int
    }

    func moment(_ name: String) throws(Refusal) -> Moment {
        Moment(milliseconds: Int64(try int(name)))
    }

    func text(_ name: String) throws(Refusal) -> String {
        guard let text = context[name]?.asString else { throw missing(name) }
        return text
    }

    func optionalText(_ name: String) -> String? { context[name]?.asString }

    func path(_ name: String) throws(Refusal) -> StepPath { StepPath(text: try text(name)) }

    func identifier(_ name: String) throws(Refusal) -> Identifier {
        guard let identifier = Identifier(try text(name)) else { throw missing(name) }
        return identifier
    }

    func optionalIdentifier(_ name: String) -> Identifier? { optionalText(name).flatMap { Identifier($0) } }

    func identifiers(_ name: String) throws(Refusal) -> [Identifier] {
        var identifiers: [Identifier] = []
        for element in context[name]?.asList ?? [] {
            guard let text = element.asString, let identifier = Identifier(text) else { throw missing(name) }
            identifiers.append(identifier)
        }
        return identifiers
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String, of: Choice.Type) throws(Refusal) -> Choice {
        guard let choice = Choice(rawValue: try text(name)) else { throw missing(name) }
        return choice
    }

    /// An object of values; empty where there is none.
    func values(_ name: String) throws(Refusal) -> [String: Value] {
        guard let value = context[name] else { return [:] }
        guard let context = value.asContext else { throw missing(name) }
        return Dictionary(context.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func members(_ name: String) throws(Refusal) -> EventMembers {
        guard let context = context[name]?.asContext else { throw missing(name) }
        return EventMembers(kind: kind, context)
    }

    func optionalMembers(_ name: String) throws(Refusal) -> EventMembers? {
        context[name] == nil ? nil : try members(name)
    }

    /// A list of objects; empty where there is none.
    func list(_ name: String) throws(Refusal) -> [EventMembers] {
        var list: [EventMembers] = []
        for element in context[name]?.asList ?? [] {
            guard let context = element.asContext else { throw missing(name) }
            list.append(EventMembers(kind: kind, context))
        }
        return list
    }

    private func missing(_ name: String) -> Refusal {
        .corrupt("`\(name)` of \(kind) is missing or of the wrong type")
    }
}

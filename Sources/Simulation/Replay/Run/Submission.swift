import Core
import FEEL

/// What a case puts into the form when it is submitted, and each time it is submitted again.
struct Submission {
    private let acts: [String: MappedAct]
    private let sources: [(source: FieldSource, field: Field)]

    /// Sources of fields that this version of the form does not have are left out.
    init(_ map: ReplayMap, _ form: Form) {
        acts = map.acts
        sources = map.form.compactMap { source in form.field(named: source.field).map { (source, $0) } }
    }

    /// - Parameter index: the event that submits; facts are read from there to the next one that does.
    func data(of trace: EventLog.Case, from index: Int) -> [String: Value] {
        let round = trace.events[(index + 1)...].prefix { acts[$0.activity]?.deed != .submit }
        var data: [String: Value] = [:]
        for (source, field) in sources {
            switch source.origin {
            case .constant(let value): data[field.name] = value
            case .column(let name): data[field.name] = field.kind.reading(trace.members[name] ?? .null)
            case .follows(let activities):
                data[field.name] = .boolean(round.contains { activities.contains($0.activity) })
            }
        }
        return data
    }
}

extension Field.Kind {
    /// Logs write numbers as text to keep their digits.
    fileprivate func reading(_ value: Value) -> Value {
        switch self {
        case .integer, .decimal, .money:
            value.asString.flatMap { Decimal128($0) }.map { .number($0) } ?? value
        case .text, .boolean, .date, .choice, .person, .unit, .creditCode, .citizenID, .list: value
        }
    }
}

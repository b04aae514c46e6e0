import Core
import FEEL

/// People for a log that names none: one for every role that the workflow mentions, called after the role, all in one
/// unit with a head of its own.
enum SyntheticDirectory {
    static let unit = Identifier(literal: "log")
    static let head = Identifier(literal: "head-of-unit")

    static func made(for workflows: [Workflow]) -> Directory {
        let clauses = workflows.flatMap(clauses)
        let roles = Set(clauses.compactMap(\.role)).sorted()
        let units = Set(clauses.compactMap(\.namedUnit)).subtracting([unit]).sorted()
        let head = Person(id: head, name: LocalizedText(head.text), unit: unit)
        return Directory(
            units: [Unit(id: unit, name: LocalizedText(unit.text), head: head.id)]
                + units.map { Unit(id: $0, name: LocalizedText($0.text), parent: unit, head: head.id) },
            people: [head] + roles.map { Person(id: $0, name: LocalizedText($0.text), unit: unit) },
            posts: roles.flatMap { role in ([unit] + units).map { Post(person: role, role: role, unit: $0) } })
    }

    private static func clauses(of workflow: Workflow) -> [Assignment] {
        workflow.start.by + workflow.admins + workflow.allSteps.flatMap { clauses(of: $0.kind) }
    }

    private static func clauses(of kind: StepKind) -> [Assignment] {
        switch kind {
        case .approve(let step): step.by + step.nobody.clauses
        case .task(let step): step.by + step.nobody.clauses
        case .notify(let step): step.to
        case .run, .decide, .choose, .parallel, .set, .wait, .end: []
        }
    }
}

extension NobodyRule {
    fileprivate var clauses: [Assignment] {
        switch self {
        case .fail, .skip: []
        case .to(let clauses): clauses
        }
    }
}

extension Assignment {
    fileprivate var role: RoleID? {
        if case .role(let role, _, _) = self { role } else { nil }
    }

    /// The unit of a role, where the author wrote it out.
    fileprivate var namedUnit: UnitID? {
        guard case .role(_, unit: .constant(let unit)?, _) = self else { return nil }
        return unit.asString.flatMap { Identifier($0) }
    }
}

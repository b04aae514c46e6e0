internal import Core
package import FEEL
internal import YAML

/// What the plugins of a program say of themselves. Of a plugin that is not among them nothing is known: a file may be
/// checked where the plugin is not installed.
package struct KnownPlugins: Sendable {
    /// One plugin: what its steps end with, and what they give.
    package struct Plugin: Sendable {
        /// The word after `run:`.
        package let name: String
        /// The outcomes beyond `done` and `failed`.
        package let outcomes: [String]
        /// What the result of a step holds unless it has failed; `.any` where the plugin does not say.
        package let output: FEELType

        package init(name: String, outcomes: [String], output: FEELType) {
            self.name = name
            self.outcomes = outcomes
            self.output = output
        }
    }

    private let byName: [String: Plugin]

    package init(_ plugins: [Plugin]) {
        byName = Dictionary(plugins.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Their names, in alphabetical order.
    package var names: [String] { byName.keys.sorted() }

    /// Of no plugin anything is known.
    package static let none = KnownPlugins([])

    subscript(name: String) -> Plugin? { byName[name] }

    /// The plugin of a `run` step, where it is known.
    func plugin(of step: OutlinedStep) -> Plugin? {
        step.kind == .run ? step.body["run"]?.text.flatMap { byName[$0] } : nil
    }
}

extension KnownPlugins.Plugin {
    /// What all its steps may end with.
    var allOutcomes: [Outcome] { [.done, .failed] + outcomes.compactMap { Outcome($0) } }

    /// The result of a step. One that handles `failed` may have what went wrong in place of what the plugin gives.
    func result(handlesFailure: Bool, step: String) -> FEELType {
        guard case .context(let members) = output, handlesFailure else { return output }
        let failed = Absence.failedRun(of: step)
        let given = members.map { member in
            FEELType.Member(
                member.name, member.type,
                ValueFacts(absence: member.facts?.absence ?? failed, domain: member.facts?.domain))
        }
        let error = FEELType.context([.init("code", .string), .init("message", .string)])
        return .context(given + [.init("error", error, ValueFacts(absence: .noError))])
    }

    /// The entries that are there when a step ends with an outcome.
    func given(by outcome: Outcome) -> [String] {
        guard case .context(let members) = output else { return [] }
        return outcome == .failed ? ["error"] : members.filter { $0.facts?.absence == nil }.map(\.name)
    }
}

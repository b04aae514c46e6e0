package import FEEL

/// A scope left a step; what was still open there is closed.
package struct Left: EventBody {
    package let scope: Int
    package let outcome: Outcome
    /// What the step gives to expressions; null where it gives nothing.
    package let result: Value
    /// Under which rule.
    package let basis: Basis?

    static let kind = "left.1"

    init(scope: Int, outcome: Outcome, result: Value, basis: Basis? = nil) {
        self.scope = scope
        self.outcome = outcome
        self.result = result
        self.basis = basis
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
        outcome = try members.identifier("outcome")
        result = members.context["result"] ?? .null
        basis = try members.optionalMembers("basis").map { (basis) throws(Refusal) in try Basis(from: basis) }
    }

    func write(to writer: inout JSONWriter) {
        if let basis { writer.object("basis") { basis.write(to: &$0) } }
        writer.member("outcome", outcome.text)
        if !result.isNull { writer.member("result", result) }
        writer.member("scope", scope)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        let step = try instance.step(of: scope)
        instance.results[step] = result
        instance.closeAll(of: scope)
        instance.removeChildren(of: scope)
        try instance.move(scope, to: .left(step, outcome))
        if outcome == .rejected { instance.scopes.update(scope) { $0.bookmark = nil } }
    }
}

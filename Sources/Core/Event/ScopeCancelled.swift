internal import FEEL

/// A scope and all below it are gone, with what was open there.
package struct ScopeCancelled: EventBody {
    package let scope: Int

    static let kind = "scope-cancelled.1"

    init(scope: Int) {
        self.scope = scope
    }

    init(from members: EventMembers) throws(Refusal) {
        scope = try members.int("scope")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("scope", scope)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        guard try instance.scope(scope).parent != nil else { throw .corrupt("the root scope is cancelled") }
        instance.remove(scope)
    }
}

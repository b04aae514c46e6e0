/// The initiator takes the request back.
package struct Withdraw: Sendable, Hashable {
    package let reason: String?

    package init(reason: String? = nil) {
        self.reason = reason
    }
}

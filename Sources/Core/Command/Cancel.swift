/// One of the workflow's `admins` ends a running instance.
package struct Cancel: Sendable, Hashable {
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

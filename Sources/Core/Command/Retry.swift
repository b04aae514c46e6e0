/// Try the step again that an incident stopped.
package struct Retry: Sendable, Hashable {
    package let scope: Int

    package init(scope: Int) {
        self.scope = scope
    }
}

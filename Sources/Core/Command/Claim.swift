/// Take a task that several people could do, so that nobody else does.
package struct Claim: Sendable, Hashable {
    package let task: Int

    package init(task: Int) {
        self.task = task
    }
}

/// Give a claimed task back to all who could do it.
package struct Release: Sendable, Hashable {
    package let task: Int

    package init(task: Int) {
        self.task = task
    }
}

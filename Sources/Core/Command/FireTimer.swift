/// The moment has come that a step waits for.
package struct FireTimer: Sendable, Hashable {
    package let timer: Int

    package init(timer: Int) {
        self.timer = timer
    }
}

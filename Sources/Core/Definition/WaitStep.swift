/// Lets time pass: a FEEL days-and-time duration.
package struct WaitStep: Sendable {
    package let duration: Binding

    package init(duration: Binding) {
        self.duration = duration
    }
}

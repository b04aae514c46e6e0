package import Core

package struct TimerRow: Sendable, Hashable {
    package let instance: InstanceID
    package let number: Int
    package let due: Moment

    package init(instance: InstanceID, number: Int, due: Moment) {
        self.instance = instance
        self.number = number
        self.due = due
    }
}

internal import FEEL

/// The moment came that a step waited for.
package struct TimerFired: EventBody {
    package let timer: Int

    static let kind = "timer-fired.1"

    init(timer: Int) {
        self.timer = timer
    }

    init(from members: EventMembers) throws(Refusal) {
        timer = try members.int("timer")
    }

    func write(to writer: inout JSONWriter) {
        writer.member("timer", timer)
    }

    func apply(to instance: inout Instance, at moment: Moment) throws(Refusal) {
        guard instance.timers[number: timer] != nil else { throw .corrupt("timer \(timer) is not open") }
        instance.timers[number: timer] = nil
    }
}

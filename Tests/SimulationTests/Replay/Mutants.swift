import Core
import CountersignPluginKit
import Simulation

/// Real cases with one event changed.
struct Mutants {
    enum Change: String, CaseIterable {
        case drop, swap, insert, duplicate
    }

    private var random: SplitMix64
    /// What may be inserted: every activity of the log.
    private let activities: [String]

    init(seed: UInt64, activities: [String]) {
        random = SplitMix64(seed: seed)
        self.activities = activities
    }

    /// A mutant keeps the times of the case: what moves takes the time of the place that it comes to.
    mutating func mutant(of trace: EventLog.Case, by change: Change) -> EventLog.Case? {
        var names = trace.events.map(\.activity)
        var times = trace.events.map(\.at)
        guard let place = names.indices.randomElement(using: &random) else { return nil }
        switch change {
        case .drop:
            names.remove(at: place)
            times.remove(at: place)
        case .swap:
            guard place + 1 < names.count else { return nil }
            names.swapAt(place, place + 1)
        case .insert:
            guard let name = activities.randomElement(using: &random) else { return nil }
            let gap = Int.random(in: 0...names.count, using: &random)
            names.insert(name, at: gap)
            times.insert(times[min(gap, times.count - 1)], at: gap)
        case .duplicate:
            names.insert(names[place], at: place)
            times.insert(times[place], at: place)
        }
        let events = zip(names, times).map { EventLog.Event(activity: $0, at: $1) }
        return EventLog.Case(id: "\(trace.id)-\(change.rawValue)", members: trace.members, events: events)
    }
}

/// What an expression is meant to give.
enum FuzzKind: String, CaseIterable {
    case number, string, boolean, date, time, moment, months, duration, list, context, range, function, any
}

/// A seeded choice of things.
struct FuzzChoice {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// A whole number from 0 to below a bound.
    mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    /// True once in a number of times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }
}

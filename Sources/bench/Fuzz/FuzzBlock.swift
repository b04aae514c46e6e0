/// Ten thousand cases in a row, and what came of them.
struct FuzzBlock {
    static let size = 10_000

    let index: Int
    var digest = FuzzDigest()
    var compiled = 0
    var valued = 0
    /// The most steps of one evaluation.
    var steps = 0
    /// The case that took the longest, and for how many microseconds of processor time.
    var slowest = (number: 0, microseconds: 0)

    init(index: Int) { self.index = index }

    mutating func add(_ run: FuzzRun, microseconds: Int) {
        digest.add(run.digest)
        compiled += run.compiled
        valued += run.valued
        steps = max(steps, run.steps)
        if microseconds > slowest.microseconds { slowest = (run.fuzz.number, microseconds) }
    }
}

/// A block as a line between the processes of a campaign.
extension FuzzBlock {
    var line: String {
        "block \(index) \(digest.value) \(compiled) \(valued) \(steps) \(slowest.number) \(slowest.microseconds)"
    }

    init?(line: Substring) {
        let words = line.split(separator: " ")
        let numbers = words.dropFirst().compactMap { UInt64($0) }
        guard words.first == "block", numbers.count == 7 else { return nil }
        index = Int(numbers[0])
        digest = FuzzDigest(value: numbers[1])
        (compiled, valued, steps) = (Int(numbers[2]), Int(numbers[3]), Int(numbers[4]))
        slowest = (Int(numbers[5]), Int(numbers[6]))
    }
}

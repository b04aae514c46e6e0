/// Two ways to the same answers: the language's, and a plain one to hold it against.
struct Contest {
    /// What is done once.
    let name: String
    /// How often a second it is meant to be done on one core; nil where nothing is promised.
    var aim: Int?
    /// Whether it is meant to ask for no memory.
    var isAllocationFree = false
    /// What the plain way is.
    let baseline: String
    /// Does it a number of times; the sum of the answers keeps the work from being left out.
    let subject: (Int) -> Int
    let plain: (Int) -> Int
}

/// How fast both ways were, over several samples taken in turn.
struct ContestResult {
    let contest: Contest
    /// Times a second of processor time, ascending.
    private(set) var subject: [Double] = []
    private(set) var plain: [Double] = []
    /// How much of the plain speed the language reached, sample by sample, ascending.
    private(set) var shares: [Double] = []
    private(set) var allocations: Int64 = 0
    private(set) var runs = 0

    init(_ contest: Contest, samples: Int) {
        self.contest = contest
        let (subjectCount, plainCount) = (Self.calibrated(contest.subject), Self.calibrated(contest.plain))
        for _ in 0..<samples {
            let plain = Self.rate(contest.plain, plainCount)
            let before = Allocations.count
            let subject = Self.rate(contest.subject, subjectCount)
            allocations += Allocations.count - before
            runs += subjectCount
            self.plain.append(plain)
            self.subject.append(subject)
            shares.append(subject / plain)
        }
        subject.sort()
        plain.sort()
        shares.sort()
    }

    var median: Double { subject[subject.count / 2] }

    /// Whether it is as fast, and as quiet, as it is meant to be.
    var holds: Bool {
        median >= Double(contest.aim ?? 0) && (!contest.isAllocationFree || allocations <= 0)
    }

    /// How often something is done in about a tenth of a second.
    private static func calibrated(_ body: (Int) -> Int) -> Int {
        var count = 64
        while true {
            let start = ProcessorTime.ofThisThread
            keep(body(count))
            if ProcessorTime.ofThisThread - start > .milliseconds(100) { return count }
            count *= 2
        }
    }

    private static func rate(_ body: (Int) -> Int, _ count: Int) -> Double {
        let start = ProcessorTime.ofThisThread
        keep(body(count))
        let used = ProcessorTime.ofThisThread - start
        return Double(count) / (Double(used.components.seconds) + Double(used.components.attoseconds) / 1e18)
    }

    @inline(never)
    private static func keep(_ answer: Int) { if answer == .min { print(answer) } }
}

extension ContestResult: CustomStringConvertible {
    static let header =
        Columns.left("", 42) + Columns.right("a second", 12) + Columns.right("of the samples", 26)
        + Columns.right("plain", 12) + Columns.right("share", 8) + Columns.right("allocations", 13) + "  aim"

    var description: String {
        let allocations = Double(allocations) / Double(runs)
        return Columns.left(contest.name, 42) + Columns.right(Self.grouped(median), 12)
            + Columns.right("\(Self.grouped(subject[0]))–\(Self.grouped(subject[subject.count - 1]))", 26)
            + Columns.right(Self.grouped(plain[plain.count / 2]), 12)
            + Columns.right("\(Int(shares[shares.count / 2] * 100)) %", 8)
            + Columns.right(self.allocations < 0 ? "–" : "\((allocations * 10).rounded() / 10)", 13) + "  " + verdict
    }

    private var verdict: String {
        guard let aim = contest.aim else { return "" }
        return "\(Self.grouped(Double(aim))) \(holds ? "held" : "missed")"
    }

    /// Digits in groups of three.
    private static func grouped(_ number: Double) -> String {
        var digits = Array(String(Int(number)))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }
}

/// Runs a program by trying one way after the other, which references back to groups need: what they read depends on
/// the way so far.
///
/// It never tries twice what it has tried before: the same instruction at the same place with the same groups in the
/// places that matter to it. Where no reference follows no groups matter, so that such parts of a pattern cost no more
/// than in the `ParallelMatcher`. Each remembered state is a whole step of the budget.
struct BacktrackingMatcher {
    /// A way through the pattern, and how far it has come in the text.
    private struct Way: Hashable {
        var state: ProgramState
        var position: Int
    }

    /// What is left to do when a way has come to its end.
    private enum Choice {
        case go(Way)
        /// Puts back what a slot held.
        case restore(slot: Int32, place: Int)
    }

    /// A way, with the places that groups have on it as far as they matter to it.
    private struct Trial: Hashable {
        let way: Way
        let places: [Int]
    }

    private let program: Program
    private let text: [UInt8]
    private var places: [Int]
    private var choices: [Choice] = []
    private var tried: Set<Trial> = []
    private var cost = MatchingCost()

    init(_ program: Program, _ text: [UInt8]) {
        self.program = program
        self.text = text
        places = Array(repeating: -1, count: 2 * program.groupCount)
    }

    /// The first match at or after a place, the preferred one of those that begin there.
    mutating func firstMatch(from start: Int, _ frame: inout Frame) -> PatternMatch? {
        for slot in places.indices { places[slot] = -1 }
        cost.add(places.count)
        tried = []
        var position = start
        while position <= text.count {
            position = program.beginning(in: text, from: position)
            if let end = match(at: position, &frame) {
                let groups = (0..<program.groupCount).map { PatternMatch.range(places[2 * $0], places[2 * $0 + 1]) }
                return PatternMatch(range: position..<end, groups: groups)
            }
            guard !frame.isExhausted, !program.isAnchored else { return nil }
            position += Characters.scalar(text, at: position)?.width ?? 1
        }
        return nil
    }

    private mutating func match(at start: Int, _ frame: inout Frame) -> Int? {
        choices = [.go(Way(state: ProgramState(at: 0, of: program), position: start))]
        while let choice = choices.popLast() {
            switch choice {
            case .restore(let slot, let place): places[Int(slot)] = place
            case .go(let way):
                if let end = run(way, &frame) { return end }
            }
            guard cost.pay(&frame) else { return nil }
        }
        return nil
    }

    /// Follows one way to its end, and keeps those that branch off; the end of the match, where it is one.
    private mutating func run(_ first: Way, _ frame: inout Frame) -> Int? {
        var way = first
        while true {
            cost.add(1)
            let instruction = program.instructions[Int(way.state.instruction)]
            switch instruction {
            case .match: return way.position
            case .jump(let target): way.state.jump(to: target)
            case .fork(let preferred, let other):
                guard isNew(way), cost.pay(&frame) else { return nil }
                choices.append(.go(Way(state: way.state.fork(preferred, other), position: way.position)))
            case .enter(let depth): way.state.enter(depth: depth)
            case .again(let start, let depth, let isReluctant):
                guard isNew(way), cost.pay(&frame) else { return nil }
                let other = way.state.endRound(start: start, depth: depth, isReluctant: isReluctant, in: program)
                if let other { choices.append(.go(Way(state: other, position: way.position))) }
            case .save(let slot):
                cost.add(7)
                choices.append(.restore(slot: slot, place: places[Int(slot)]))
                places[Int(slot)] = way.position
                way.state.advance()
            case .textStart, .textEnd, .lineStart, .lineEnd:
                guard program.holds(instruction, text, at: way.position) else { return nil }
                way.state.advance()
            case .backReference(let group):
                guard let end = end(ofGroup: Int(group), at: way.position) else { return nil }
                read(through: end, &way)
            case .scalar, .anyScalar, .anyInLine, .set:
                guard let (code, width) = Characters.scalar(text, at: way.position), program.reads(instruction, code)
                else { return nil }
                read(through: way.position + width, &way)
            }
        }
    }

    private func read(through end: Int, _ way: inout Way) {
        if end > way.position {
            way = Way(state: ProgramState(at: way.state.instruction + 1, of: program), position: end)
        } else {
            way.state.advance()
        }
    }

    /// Whether a fork is come to in this state for the first time; it is then remembered.
    private mutating func isNew(_ way: Way) -> Bool {
        cost.add(7)
        guard program.leadsToReference[Int(way.state.instruction)] else {
            return tried.insert(Trial(way: way, places: [])).inserted
        }
        cost.add(8 * program.referredGroups.count)
        let matter = program.referredGroups.flatMap { [places[2 * $0 - 2], places[2 * $0 - 1]] }
        return tried.insert(Trial(way: way, places: matter)).inserted
    }

    /// Where the text that a group has matched ends when it is read again here; nil where other text stands here.
    private mutating func end(ofGroup group: Int, at position: Int) -> Int? {
        guard let range = PatternMatch.range(places[2 * group - 2], places[2 * group - 1]) else { return position }
        var (from, to) = (range.lowerBound, position)
        while from < range.upperBound {
            cost.add(1)
            guard let (wanted, width) = Characters.scalar(text, at: from),
                let (found, step) = Characters.scalar(text, at: to),
                wanted == found || (program.ignoresCase && CaseVariants.areVariants(wanted, found))
            else { return nil }
            from += width
            to += step
        }
        return to
    }
}

/// Runs a program in all ways at once, one character after the other, so that no text takes longer than its length times
/// that of the program (Thompson 1968; with groups and priorities, Pike).
///
/// The threads are in the order in which a matcher that goes back would try them; of two that come to the same
/// instruction at the same place, only the first goes on.
struct ParallelMatcher {
    /// One way through the pattern: the instruction it is at, where its match began, and its last kept place.
    private struct Thread {
        let instruction: Int32
        let start: Int
        let trail: Int32
    }

    /// A thread on its way to what it will read next.
    private struct Way {
        var state: ProgramState
        var trail: Int32
    }

    /// A kept place, and the one that the same thread has kept before. Threads share what they have in common.
    private struct Mark {
        let slot: Int32
        let previous: Int32
        let position: Int
    }

    private let program: Program
    private let text: [UInt8]
    private var current: [Thread] = []
    private var following: [Thread] = []
    /// The ways that are still to follow, the next one last.
    private var open: [Way] = []
    /// The round in which a state was come to last: for each instruction one with each loop that may be empty so far,
    /// one without, and one for its thread.
    private var rounds: [Int]
    private let width: Int
    private var round = 0
    private var trail: [Mark] = []
    private var cost = MatchingCost()

    init(_ program: Program, _ text: [UInt8]) {
        self.program = program
        self.text = text
        width = program.loopDepth + 2
        rounds = Array(repeating: 0, count: program.instructions.count * width)
        cost.add(rounds.count >> 4)
    }

    /// Whether there is a match at all. False too when the budget is used up.
    mutating func hasMatch(_ frame: inout Frame) -> Bool { search(from: 0, isEnough: true, &frame) != nil }

    /// The first match at or after a place, the preferred one of those that begin there.
    mutating func firstMatch(from start: Int, _ frame: inout Frame) -> PatternMatch? {
        guard let (thread, end) = search(from: start, isEnough: false, &frame) else { return nil }
        var places = [Int](repeating: -1, count: 2 * program.groupCount)
        var mark = Int(thread.trail)
        while mark >= 0 {
            let kept = trail[mark]
            if places[Int(kept.slot)] < 0 { places[Int(kept.slot)] = kept.position }
            mark = Int(kept.previous)
        }
        cost.add(places.count)
        let groups = (0..<program.groupCount).map { PatternMatch.range(places[2 * $0], places[2 * $0 + 1]) }
        return cost.pay(&frame) ? PatternMatch(range: thread.start..<end, groups: groups) : nil
    }

    /// - Parameter isEnough: whether any match will do.
    private mutating func search(from start: Int, isEnough: Bool, _ frame: inout Frame) -> (Thread, end: Int)? {
        following.removeAll(keepingCapacity: true)
        trail.removeAll(keepingCapacity: true)
        var best: (Thread, end: Int)?
        var position = start
        round += 1
        while true {
            // A match that begins here comes after all that began before, and not at all once there is one.
            if best == nil, position == 0 || !program.isAnchored {
                if following.isEmpty { skip(&position) }
                follow(ProgramState(at: 0, of: program), start: position, trail: -1, at: position)
            }
            swap(&current, &following)
            following.removeAll(keepingCapacity: true)
            round += 1
            cost.add(current.count + 1)
            guard cost.pay(&frame) else { return nil }
            if current.isEmpty, best != nil || program.isAnchored { return best }
            let character = Characters.scalar(text, at: position)
            if let thread = read(character, at: position) {
                best = (thread, position)
                if isEnough { return best }
            }
            guard let character else { return best }
            position += character.width
        }
    }

    /// Lets all threads read a character, or nothing at the end, until one has matched already: those behind it are of no
    /// interest any more.
    private mutating func read(_ character: (scalar: UInt32, width: Int)?, at position: Int) -> Thread? {
        for index in current.indices {
            let thread = current[index]
            let instruction = program.instructions[Int(thread.instruction)]
            if case .match = instruction { return thread }
            guard let (code, width) = character, program.reads(instruction, code) else { continue }
            let state = ProgramState(at: thread.instruction + 1, of: program)
            follow(state, start: thread.start, trail: thread.trail, at: position + width)
        }
        return nil
    }

    private mutating func skip(_ position: inout Int) {
        let start = position
        position = program.beginning(in: text, from: start)
        guard position > start else { return }
        round += 1
        cost.add((position - start) >> 3)
    }

    /// Adds the threads that a state leads to without reading.
    private mutating func follow(_ state: ProgramState, start: Int, trail last: Int32, at position: Int) {
        open.append(Way(state: state, trail: last))
        while var way = open.popLast() {
            while isNew(way.state) {
                let instruction = program.instructions[Int(way.state.instruction)]
                switch instruction {
                case .jump(let target): way.state.jump(to: target)
                case .fork(let preferred, let other):
                    open.append(Way(state: way.state.fork(preferred, other), trail: way.trail))
                case .enter(let depth): way.state.enter(depth: depth)
                case .again(let start, let depth, let isReluctant):
                    let other = way.state.endRound(start: start, depth: depth, isReluctant: isReluctant, in: program)
                    if let other { open.append(Way(state: other, trail: way.trail)) }
                case .save(let slot):
                    trail.append(Mark(slot: slot, previous: way.trail, position: position))
                    way.trail = Int32(trail.count - 1)
                    way.state.advance()
                case .textStart, .textEnd, .lineStart, .lineEnd:
                    if program.holds(instruction, text, at: position) { way.state.advance() }
                case .scalar, .anyScalar, .anyInLine, .set, .backReference, .match:
                    add(Thread(instruction: way.state.instruction, start: start, trail: way.trail))
                }
            }
        }
    }

    /// Whether a state is come to for the first time at this place.
    @inline(__always)
    private mutating func isNew(_ state: ProgramState) -> Bool {
        let index = Int(state.instruction) * width + Int(state.emptyLoop)
        guard rounds[index] != round else { return false }
        rounds[index] = round
        cost.add(1)
        return true
    }

    /// Adds a thread unless there is one at its instruction: once it reads, no round of a loop is empty any more.
    private mutating func add(_ thread: Thread) {
        if program.loopDepth > 0 {
            let index = Int(thread.instruction) * width + program.loopDepth + 1
            guard rounds[index] != round else { return }
            rounds[index] = round
        }
        following.append(thread)
    }
}

/// Where a matcher is in a program, as far as what comes after depends on it.
struct ProgramState: Hashable {
    private(set) var instruction: Int32
    /// The outermost loop that has read nothing yet in its round, by the number of loops around it. All loops within it
    /// have read nothing either.
    private(set) var emptyLoop: Int32

    /// At an instruction, where no loop is empty: at the start of a program, or behind something that was read.
    init(at instruction: Int32, of program: Program) {
        self.instruction = instruction
        emptyLoop = program.noLoop
    }

    mutating func advance() { instruction += 1 }

    mutating func jump(to target: Int32) { instruction = target }

    /// Goes to the preferred of two instructions, and gives the state at the other.
    mutating func fork(_ preferred: Int32, _ other: Int32) -> ProgramState {
        var later = self
        later.instruction = other
        instruction = preferred
        return later
    }

    /// Begins a round of a loop.
    mutating func enter(depth: Int32) {
        emptyLoop = min(emptyLoop, depth)
        instruction += 1
    }

    /// Ends a round of a loop. Where it has read nothing, that was the last round; where it has, there may be another, and
    /// what is not preferred of both is given back.
    mutating func endRound(start: Int32, depth: Int32, isReluctant: Bool, in program: Program) -> ProgramState? {
        let leave = instruction + 1
        if emptyLoop > depth { return isReluctant ? fork(leave, start) : fork(start, leave) }
        if emptyLoop == depth { emptyLoop = program.noLoop }
        instruction = leave
        return nil
    }
}

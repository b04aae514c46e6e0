/// Writes the instructions of a pattern.
struct ProgramBuilder {
    private var instructions: [Program.Instruction] = []
    private let flags: PatternFlags
    /// Whether the places of groups are wanted; without, they are not kept unless a reference needs them.
    private let keepsGroups: Bool
    private let referredGroups: Set<Int>
    /// How many loops whose part may hold for nothing are open, and how many ever were at once.
    private var (openLoops, loopDepth) = (0, 0)
    /// How many parts have been gone through: those that write nothing count too.
    private var visits = 0

    /// The program of a pattern.
    static func program(
        of syntax: PatternSyntax, _ parser: PatternParser, keepsGroups: Bool
    ) throws(PatternError) -> Program {
        var builder = ProgramBuilder(parser.flags, keepsGroups: keepsGroups, syntax.referredGroups)
        try builder.add(syntax)
        try builder.append(.match)
        return Program(
            builder.instructions, parser, cost: builder.cost, loopDepth: builder.loopDepth,
            isAnchored: syntax.beginsAtStart && !parser.flags.contains(.multiline),
            referredGroups: builder.referredGroups.sorted())
    }

    private init(_ flags: PatternFlags, keepsGroups: Bool, _ referredGroups: Set<Int>) {
        self.flags = flags
        self.keepsGroups = keepsGroups
        self.referredGroups = referredGroups
    }

    // MARK: Writing

    private var end: Int32 { Int32(instructions.count) }

    private mutating func append(_ instruction: Program.Instruction) throws(PatternError) {
        guard instructions.count < Program.maximumLength else { throw tooLong }
        instructions.append(instruction)
    }

    /// What writing has cost so far, in instructions.
    private var cost: Int { instructions.count + visits / 4 }

    private var tooLong: PatternError {
        var error = PatternError(
            at: 0, en: "with its repetitions written out it would be too long", zh: "展开重复后过长")
        error.cost += cost / 4
        return error
    }

    /// The place of an instruction whose target is not known yet.
    private mutating func reserve(_ instruction: Program.Instruction = .match) throws(PatternError) -> Int {
        try append(instruction)
        return instructions.count - 1
    }

    private mutating func add(_ syntax: PatternSyntax) throws(PatternError) {
        visits += 1
        guard visits < 16 * Program.maximumLength else { throw tooLong }
        switch syntax {
        case .scalar(let scalar): try append(.scalar(scalar.value))
        case .set(let number): try append(.set(Int32(number)))
        case .anything: try append(flags.contains(.dotAll) ? .anyScalar : .anyInLine)
        case .start: try append(flags.contains(.multiline) ? .lineStart : .textStart)
        case .end: try append(flags.contains(.multiline) ? .lineEnd : .textEnd)
        case .sequence(let parts): for part in parts { try add(part) }
        case .alternatives(let branches): try add(branches)
        case .repetition(let part, let least, let most, let isReluctant):
            try add(part, from: least, through: most, isReluctant)
        case .group(let part, let number):
            let isKept = keepsGroups || referredGroups.contains(number)
            if isKept { try append(.save(Int32(2 * number - 2))) }
            try add(part)
            if isKept { try append(.save(Int32(2 * number - 1))) }
        case .backReference(let number): try append(.backReference(Int32(number)))
        }
    }

    private mutating func add(_ branches: [PatternSyntax]) throws(PatternError) {
        var jumps: [Int] = []
        for branch in branches.dropLast() {
            let fork = try reserve()
            try add(branch)
            jumps.append(try reserve())
            instructions[fork] = .fork(Int32(fork + 1), end)
        }
        if let last = branches.last { try add(last) }
        for jump in jumps { instructions[jump] = .jump(end) }
    }

    private mutating func add(
        _ part: PatternSyntax, from least: Int, through most: Int?, _ isReluctant: Bool
    ) throws(PatternError) {
        // The last of the copies that must be there is the one that is repeated without end.
        let copies = most == nil ? max(0, least - 1) : least
        for _ in 0..<copies {
            let start = end
            try add(part)
            // What writes nothing once never will: a million times nothing is nothing.
            if end == start { return }
        }
        guard let most else { return try addEndless(part, isOptional: least == 0, isReluctant) }
        var leaving: [Int] = []
        for copy in least..<most {
            let fork = try reserve()
            guard try addRound(part, isReluctant, isLast: copy == most - 1, &leaving) else {
                instructions.removeSubrange(fork...)
                break
            }
            leaving.append(fork)
        }
        for index in leaving {
            if case .jump = instructions[index] {
                instructions[index] = .jump(end)
            } else {
                instructions[index] = choice(Int32(index + 1), end, isReluctant)
            }
        }
    }

    /// One of the rounds of a repetition that need not be there: one that reads nothing is the last. False where there
    /// was nothing to write.
    private mutating func addRound(
        _ part: PatternSyntax, _ isReluctant: Bool, isLast: Bool, _ leaving: inout [Int]
    ) throws(PatternError) -> Bool {
        let start = end
        guard part.matchesNothing, !isLast else {
            try add(part)
            return end > start
        }
        let depth = try addPossiblyEmpty(part)
        guard end > start + 1 else { return false }
        try append(.again(start: end + 2, depth: depth, isReluctant: isReluctant))
        leaving.append(try reserve(.jump(0)))
        return true
    }

    /// `a*` is written as `(a+)?`. A round that reads nothing is the last, or there would be no end to them.
    private mutating func addEndless(
        _ part: PatternSyntax, isOptional: Bool, _ isReluctant: Bool
    ) throws(PatternError) {
        let entry = isOptional ? try reserve() : nil
        let start = end
        if part.matchesNothing {
            let depth = try addPossiblyEmpty(part)
            try append(.again(start: start, depth: depth, isReluctant: isReluctant))
        } else {
            try add(part)
            try append(choice(start, end + 1, isReluctant))
        }
        if let entry { instructions[entry] = choice(start, end, isReluctant) }
    }

    /// A round of a loop whose part may hold for nothing, without its end; answers how many such loops are around it.
    private mutating func addPossiblyEmpty(_ part: PatternSyntax) throws(PatternError) -> Int32 {
        let depth = Int32(openLoops)
        openLoops += 1
        loopDepth = max(loopDepth, openLoops)
        try append(.enter(depth))
        try add(part)
        openLoops -= 1
        return depth
    }

    private func choice(_ more: Int32, _ enough: Int32, _ isReluctant: Bool) -> Program.Instruction {
        isReluctant ? .fork(enough, more) : .fork(more, enough)
    }
}

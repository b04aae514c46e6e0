/// Writes the instructions of a pattern.
struct ProgramBuilder {
    private var instructions: [Program.Instruction] = []
    private let flags: PatternFlags
    /// Whether the places of groups are wanted; without, they are not kept unless a reference needs them.
    private let keepsGroups: Bool
    private var referredGroups: Set<Int> = []
    /// How many loops whose part may hold for nothing are open, and how many ever were at once.
    private var (loops, loopDepth) = (0, 0)

    /// The program of a pattern.
    static func program(
        of syntax: PatternSyntax, _ parser: PatternParser, keepsGroups: Bool
    ) throws(PatternError) -> Program {
        var builder = ProgramBuilder(parser.flags, keepsGroups: keepsGroups)
        builder.note(syntax)
        try builder.add(syntax)
        try builder.append(.match)
        return Program(
            builder.instructions, parser, loopDepth: builder.loopDepth,
            isAnchored: syntax.beginsAtStart && !parser.flags.contains(.multiline),
            beginnings: builder.beginnings(parser.sets), referredGroups: builder.referredGroups.sorted(),
            leadsToReference: builder.leadsToReference())
    }

    private init(_ flags: PatternFlags, keepsGroups: Bool) {
        self.flags = flags
        self.keepsGroups = keepsGroups
    }

    /// Finds the groups that are referred back to.
    private mutating func note(_ syntax: PatternSyntax) {
        switch syntax {
        case .scalar, .set, .anything, .start, .end: break
        case .sequence(let parts), .alternatives(let parts): for part in parts { note(part) }
        case .repetition(let part, _, _, _), .group(let part, _): note(part)
        case .backReference(let number): referredGroups.insert(number)
        }
    }

    // MARK: Writing

    private var end: Int32 { Int32(instructions.count) }

    private mutating func append(_ instruction: Program.Instruction) throws(PatternError) {
        guard instructions.count < Program.maximumLength else {
            throw PatternError(at: 0, en: "with its repetitions written out it would be too long", zh: "展开重复后过长")
        }
        instructions.append(instruction)
    }

    /// An instruction whose target is not known yet.
    private mutating func reserve() throws(PatternError) -> Int {
        try append(.match)
        return instructions.count - 1
    }

    private mutating func add(_ syntax: PatternSyntax) throws(PatternError) {
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
        let mayBeEmpty = part.matchesNothing && !isLast
        if mayBeEmpty { try append(.enter(Int32(loops))) }
        let start = end
        loops += mayBeEmpty ? 1 : 0
        loopDepth = max(loopDepth, loops)
        try add(part)
        loops -= mayBeEmpty ? 1 : 0
        guard end > start else { return false }
        if mayBeEmpty {
            try append(.again(start: end + 2, depth: Int32(loops), isReluctant: isReluctant))
            leaving.append(instructions.count)
            try append(.jump(0))
        }
        return true
    }

    /// `a*` is written as `(a+)?`. A round that reads nothing is the last, or there would be no end to them.
    private mutating func addEndless(
        _ part: PatternSyntax, isOptional: Bool, _ isReluctant: Bool
    ) throws(PatternError) {
        let entry = isOptional ? try reserve() : nil
        let start = end
        if part.matchesNothing {
            let depth = loops
            loops += 1
            loopDepth = max(loopDepth, loops)
            try append(.enter(Int32(depth)))
            try add(part)
            try append(.again(start: start, depth: Int32(depth), isReluctant: isReluctant))
            loops -= 1
        } else {
            try add(part)
            try append(choice(start, end + 1, isReluctant))
        }
        if let entry { instructions[entry] = choice(start, end, isReluctant) }
    }

    private func choice(_ more: Int32, _ enough: Int32, _ isReluctant: Bool) -> Program.Instruction {
        isReluctant ? .fork(enough, more) : .fork(more, enough)
    }

    // MARK: What is known of it

    private func beginnings(_ sets: [ScalarSet]) -> ASCIISet {
        var (beginnings, seen, open) = (ASCIISet(), Set<Int>(), [0])
        while let index = open.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch instructions[index] {
            case .scalar(let code): if code < 128 { beginnings.insert(code) }
            case .set(let number): beginnings.formUnion(sets[Int(number)].ascii)
            case .anyScalar, .anyInLine, .backReference, .match: return .all
            case .textStart, .textEnd, .lineStart, .lineEnd, .save, .enter: open.append(index + 1)
            case .fork(let one, let other): open += [Int(one), Int(other)]
            case .again(let start, _, _): open += [Int(start), index + 1]
            case .jump(let target): open.append(Int(target))
            }
        }
        return beginnings
    }

    /// Goes over the instructions from the last to the first until nothing changes: once, and once for each loop within
    /// another.
    private func leadsToReference() -> [Bool] {
        if referredGroups.isEmpty { return [] }
        var leads = [Bool](repeating: false, count: instructions.count)
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for index in leads.indices.reversed() where !leads[index] {
                leads[index] =
                    switch instructions[index] {
                    case .backReference: true
                    case .match: false
                    case .jump(let target): leads[Int(target)]
                    case .fork(let one, let other): leads[Int(one)] || leads[Int(other)]
                    case .again(let start, _, _): leads[Int(start)] || leads[index + 1]
                    default: leads[index + 1]
                    }
                hasChanged = hasChanged || leads[index]
            }
        }
        return leads
    }
}

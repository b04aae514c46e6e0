/// What a pattern becomes: instructions of a machine that reads the text character by character (Thompson 1968).
final class Program: Sendable {
    enum Instruction: Sendable {
        /// Reads a character.
        case scalar(UInt32)
        case anyScalar
        /// Any but line feed and carriage return.
        case anyInLine
        /// One of a set, by number.
        case set(Int32)
        /// Holds at places only.
        case textStart
        case textEnd
        case lineStart
        case lineEnd
        /// Goes on at both; the first is preferred.
        case fork(Int32, Int32)
        /// The start of a round of a loop whose part may hold for nothing; with the number of such loops around it.
        case enter(Int32)
        /// The end of such a round: goes on behind it, and, if anything was read in the round, at its start.
        case again(start: Int32, depth: Int32, isReluctant: Bool)
        case jump(Int32)
        /// Keeps the place in a slot: the start of group n in slot 2n − 2, its end in slot 2n − 1.
        case save(Int32)
        /// Reads what a group has matched; nothing where it has not matched.
        case backReference(Int32)
        case match
    }

    /// Starts at the first, ends at a `match`.
    let instructions: [Instruction]
    let sets: [ScalarSet]
    /// What writing it has cost, in instructions.
    let cost: Int
    /// How deeply loops whose part may hold for nothing are nested.
    let loopDepth: Int
    /// What stands for no loop where loops are named by their depth.
    var noLoop: Int32 { Int32(loopDepth) }
    let groupCount: Int
    let ignoresCase: Bool
    /// Whether it can only match at the start of the text.
    let isAnchored: Bool
    /// The ASCII characters that a match may begin with; others always may.
    let beginnings: ASCIISet
    /// The groups that are referred back to.
    let referredGroups: [Int]
    /// Whether a reference may follow an instruction; empty where there are no references.
    let leadsToReference: [Bool]

    init(
        _ instructions: [Instruction], _ parser: PatternParser, cost: Int, loopDepth: Int, isAnchored: Bool,
        referredGroups: [Int]
    ) {
        self.instructions = instructions
        self.cost = cost
        sets = parser.sets
        groupCount = parser.groupCount
        ignoresCase = parser.flags.contains(.ignoringCase)
        self.loopDepth = loopDepth
        self.isAnchored = isAnchored
        beginnings = ProgramAnalysis.beginnings(instructions, parser.sets)
        self.referredGroups = referredGroups
        leadsToReference = referredGroups.isEmpty ? [] : ProgramAnalysis.leadsToReference(instructions)
    }

    /// The most instructions that a pattern may come to: bounded repetitions are written out.
    static let maximumLength = 10_000

    /// Whether an instruction that reads a character reads this one.
    @inline(__always)
    func reads(_ instruction: Instruction, _ code: UInt32) -> Bool {
        switch instruction {
        case .scalar(let wanted): code == wanted
        case .anyScalar: true
        case .anyInLine: code != 0x0A && code != 0x0D
        case .set(let number): sets[Int(number)].contains(code)
        default: false
        }
    }

    /// The first place from one on where a match may begin.
    func beginning(in text: [UInt8], from start: Int) -> Int {
        var position = start
        while position < text.count, text[position] < 0x80, !beginnings.contains(UInt32(text[position])) {
            position += 1
        }
        return position
    }

    /// Whether an instruction that holds at places holds at this one. A line feed at the very end of the text begins no
    /// line, and there is no end of a line behind it (Functions and Operators 2.0, 7.6.1.1, flag `m`).
    func holds(_ instruction: Instruction, _ text: [UInt8], at position: Int) -> Bool {
        let (isStart, isEnd) = (position == 0, position == text.count)
        switch instruction {
        case .textStart: return isStart
        case .textEnd: return isEnd
        case .lineStart: return isStart || (!isEnd && text[position - 1] == 0x0A)
        case .lineEnd: return isEnd ? isStart || text[position - 1] != 0x0A : text[position] == 0x0A
        default: return false
        }
    }
}

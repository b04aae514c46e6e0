/// What is known of the instructions of a program before they run.
enum ProgramAnalysis {
    /// The ASCII characters that a match may begin with; all where it may begin with none.
    static func beginnings(_ instructions: [Program.Instruction], _ sets: [ScalarSet]) -> ASCIISet {
        var beginnings = ASCIISet()
        var (isSeen, open) = ([Bool](repeating: false, count: instructions.count), [0])
        while let index = open.popLast() {
            if isSeen[index] { continue }
            isSeen[index] = true
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

    /// Whether a reference may follow each instruction. Goes over them from the last to the first until nothing changes:
    /// once, and once for each loop within another.
    static func leadsToReference(_ instructions: [Program.Instruction]) -> [Bool] {
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

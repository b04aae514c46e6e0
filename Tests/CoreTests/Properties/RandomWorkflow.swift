import Core
import FEEL

/// Definitions that nobody would write, but that the language allows.
struct RandomWorkflow {
    private var random: SplitMix
    private var branches: [String: [Step]] = [:]
    private var splitsLeft = 3

    static func make(_ random: inout SplitMix) -> Workflow {
        var maker = RandomWorkflow(random: random)
        let steps = maker.steps(in: "", depth: 0)
        random = maker.random
        return .sample(steps, branches: maker.branches, start: Start(subject: .constant("random")))
    }

    private init(random: SplitMix) { self.random = random }

    private mutating func steps(in block: String, depth: Int) -> [Step] {
        let count = 1 + random.below(4)
        return (0..<count).map { index in
            let id = "s\(index)"
            let path = block.isEmpty ? id : "\(block)/\(id)"
            return step(path, index: index, count: count, block: block, depth: depth)
        }
    }

    private mutating func step(_ path: String, index: Int, count: Int, block: String, depth: Int) -> Step {
        switch random.below(10) {
        case 0...3:
            .approve(path, by(), vote: vote(), order: random.pick([.together, .sequence]), on: targets(block, count))
        case 4: .work(path, by(), fields: .editAll)
        case 5: .run(path, on: random.chance(50) ? [:] : [.failed: target(block, count)])
        case 6: .step(path, .wait(WaitStep(duration: .constant(.daysTime(DaysTimeDuration(seconds: 5))))))
        case 7 where depth < 2 && splitsLeft > 0: split(path, depth: depth, block: block, count: count)
        case 8: .step(path, .set(SetStep(values: [NamedBinding(name: "limit", binding: .constant(1))])))
        default: index == count - 1 ? .end(path, random.pick([.approved, .rejected, .done])) : .approve(path, by())
        }
    }

    private mutating func split(_ path: String, depth: Int, block: String, count: Int) -> Step {
        splitsLeft -= 1
        let names = Array(["a", "b", "c"].prefix(2 + random.below(2))).compactMap { Identifier($0) }
        for name in names {
            let inner = "\(path)/\(name)"
            branches[inner] = steps(in: inner, depth: depth + 1)
        }
        let join = random.pick([ParallelStep.Join.all, .any, .count(2)])
        let on: [Outcome: StepPath] = random.chance(30) ? [.rejected: StepPath(text: target(block, count))] : [:]
        return Step(path: StepPath(text: path), kind: .parallel(ParallelStep(branches: names, join: join)), on: on)
    }

    private mutating func by() -> Assignment {
        random.pick([.role("committee"), .role("legal"), .user("sun.jie"), .role("risk"), .initiator, .user("li.na")])
    }

    private mutating func vote() -> VoteRule {
        random.pick([.any, .all, .majority, .count(2), .share(numerator: 2, denominator: 3)])
    }

    private mutating func target(_ block: String, _ count: Int) -> String {
        let id = "s\(random.below(count))"
        return block.isEmpty ? id : "\(block)/\(id)"
    }

    private mutating func targets(_ block: String, _ count: Int) -> [Outcome: String] {
        var targets: [Outcome: String] = [:]
        if random.chance(20) { targets[.rejected] = target(block, count) }
        if random.chance(20) { targets[.approved] = target(block, count) }
        return targets
    }
}

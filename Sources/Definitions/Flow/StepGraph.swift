import Core
import YAML

/// The steps of one block and the ways between them, as far as they can be told without running.
///
/// Read off the outline, so that a mistake in an expression does not hide one in the ways.
struct StepGraph {
    let steps: [OutlinedStep]
    /// The positions of the steps that each may lead to.
    private(set) var ways: [[Int]] = []
    /// Whether every step and every target is known. Where one is not, nothing can be said of what is unreachable.
    private(set) var isComplete: Bool

    init(_ block: OutlinedBlock) {
        steps = block.steps
        isComplete = block.isComplete
        for (index, step) in steps.enumerated() {
            var targets: Set<Int> = []
            for name in StepGraph.targets(of: step) {
                // A way back to the form of the initiator waits there, and the block begins anew.
                guard name != "start" else { continue }
                guard let position = name.flatMap(block.position) else {
                    isComplete = false
                    continue
                }
                targets.insert(position)
            }
            if StepGraph.goesOn(step), index + 1 < steps.count { targets.insert(index + 1) }
            ways.append(targets.sorted())
            if step.kind == nil { isComplete = false }
        }
    }

    /// The first step, and all that can be come to from it.
    var reachable: Set<Int> {
        guard !steps.isEmpty else { return [] }
        var seen: Set<Int> = [0]
        var open = [0]
        while let step = open.popLast() {
            for target in ways[step] where seen.insert(target).inserted { open.append(target) }
        }
        return seen
    }

    /// What the author wrote behind `then`, `on` and `choose`; nil where it is no text.
    private static func targets(of step: OutlinedStep) -> [String?] {
        if step.kind == .end { return [] }
        var targets = (step.body["on"]?.mapping ?? []).map(\.value.text)
        if let then = step.body["then"] { targets.append(then.text) }
        for choice in step.body["choose"]?.sequence ?? [] {
            targets += [choice["then"], choice["else"]].compactMap { $0 }.map(\.text)
        }
        return targets
    }

    /// Whether the step may go on with the one below it.
    private static func goesOn(_ step: OutlinedStep) -> Bool {
        if step.body["when"] != nil { return true }
        switch step.kind {
        case .approve, .task:
            if step.body[step.kind?.rawValue ?? ""]?["nobody"]?.text == "skip" { return true }
            return !isSentOn(step, by: step.kind == .approve ? "approved" : "done")
        case .run, .decide, .parallel, .set, .notify, .wait: return !isSentOn(step, by: "done")
        case .choose: return !(step.body["choose"]?.sequence ?? []).contains { $0["else"] != nil }
        case .end: return false
        case nil: return true
        }
    }

    private static func isSentOn(_ step: OutlinedStep, by outcome: String) -> Bool {
        step.body["then"] != nil || step.body["on"]?[outcome] != nil
    }
}

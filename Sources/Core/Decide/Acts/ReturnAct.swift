extension Deliberation {
    mutating func giveBack(_ act: Return) throws(Refusal) {
        let task = try authorizedTask(act.task, .approve)
        let target = act.to ?? workflow.step(at: task.step)?.on[.returned] ?? .start
        let scope = try scope(holding: target, from: task)
        let bookmark = act.resume == .back ? try self.bookmark(of: scope, returnedBy: task) : nil
        try record(
            .returned(
                Returned(scope: scope, task: task.number, to: target, bookmark: bookmark, comment: act.comment)))
        enter(target, scope: scope)
    }

    private func scope(holding target: StepPath, from task: OpenTask) throws(Refusal) -> Int {
        guard let scope = try scopePassing(target, around: task) else { throw unreachable(target, task) }
        return scope
    }

    /// The smallest scope around the task whose block holds the step, where the step was passed before.
    private func scopePassing(_ target: StepPath, around task: OpenTask) throws(Refusal) -> Int? {
        guard target != task.step, (instance.visits[target] ?? 0) > 0 else { return nil }
        var number: Int? = task.scope
        while let current = number {
            if try blockPath(of: current) == target.block { return current }
            number = try instance.scope(current).parent
        }
        return nil
    }

    private func unreachable(_ target: StepPath, _ task: OpenTask) -> Refusal {
        let choices = earlierSteps(than: task).map(\.text).joined(separator: ", ")
        return Refusal(
            "return.unreachable", .conflict,
            Message(
                en: "`\(target)` is no earlier step of this part of the instance.",
                zh: "\(target) 不是此分支中已经过的步骤。"),
            context: [Refusal.Detail("to", target.text)],
            hint: Message(en: "It can go back to: \(choices).", zh: "可退回至：\(choices)。"))
    }

    /// The steps that a task can be returned to: those passed in its scope and in the scopes around it.
    func earlierSteps(than task: OpenTask) -> [StepPath] {
        instance.visits.keys.filter { $0 != task.step && (try? scopePassing($0, around: task)) != nil }.sorted()
    }

    private func bookmark(of scope: Int, returnedBy task: OpenTask) throws(Refusal) -> Bookmark {
        switch try instance.scope(scope).position {
        case .at(let standing):
            return Bookmark(step: standing.step, person: scope == task.scope ? task.person : nil)
        case .split(let step, _):
            var branches: [Bookmark.Branch] = []
            for child in instance.scopes where child.parent == scope {
                guard let branch = child.branch else { continue }
                let state: Bookmark.State =
                    if let outcome = child.outcome {
                        .ended(outcome)
                    } else {
                        .at(try bookmark(of: child.number, returnedBy: task))
                    }
                branches.append(Bookmark.Branch(branch: branch, state: state))
            }
            return Bookmark(step: step, branches: branches)
        case .entering, .left, .ended:
            throw .corrupt("scope \(scope) is not at a step")
        }
    }
}

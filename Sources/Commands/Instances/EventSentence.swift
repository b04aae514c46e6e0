internal import Core
internal import FEEL

/// An event told in a few words, without when and by whom.
struct EventSentence {
    let event: Event
    let tasks: TaskIndex
    let workflow: Workflow

    var message: Message {
        switch event {
        case .submitted: Message(en: "submitted the request", zh: "提交申请")
        case .entered(let body): entered(body)
        case .assigned(let body): Message(en: "asked \(body.task.person) next", zh: "依次请 \(body.task.person) 办理")
        case .claimed(let body): Message(en: "claimed \(at(body.task).en)", zh: "认领\(at(body.task).zh)")
        case .released(let body): Message(en: "released \(at(body.task).en)", zh: "释放\(at(body.task).zh)")
        case .voted(let body): voted(body)
        case .completed(let body): said(body.comment, "completed \(at(body.task).en)", "完成\(at(body.task).zh)")
        case .left(let body): left(body)
        case .skipped(let body): skipped(body)
        case .split(let body): split(body)
        case .branchEnded(let body):
            Message(en: "a branch ended: \(body.outcome)", zh: "分支结束：\(OutcomeWords.text(body.outcome, in: .zh))")
        case .scopeCancelled: Message(en: "cancelled a branch", zh: "取消分支")
        case .returned(let body):
            said(
                body.comment, "returned \(at(body.task).en) to \(name(body.to).en)",
                "将\(at(body.task).zh)退回至 \(name(body.to).zh)")
        case .changed(let body): changed(body)
        case .jobFinished(let body): finished(body)
        case .timerFired(let body): timerFired(body)
        case .noticed(let body):
            said(
                body.message, "told \(body.to.map(\.text).joined(separator: ", "))",
                "通知 \(body.to.map(\.text).joined(separator: "、"))")
        case .incidentRaised(let body):
            Message(
                en: "stopped at \(scope(body.scope).en): \(body.incident.message) [\(body.incident.code)]",
                zh: "停在\(scope(body.scope).zh)：\(body.incident.message) [\(body.incident.code)]")
        case .incidentResolved(let body):
            Message(en: "retried \(scope(body.scope).en)", zh: "重试\(scope(body.scope).zh)")
        case .commented(let body): said(body.text, "commented", "评论")
        case .ended(let body): ended(body)
        }
    }

    private func entered(_ body: Entered) -> Message {
        let step = name(body.step)
        switch body.opening {
        case .tasks(let opened, electorate: _, queue: _) where !opened.isEmpty:
            let people = opened.map(\.person.text)
            return Message(
                en: "asked \(people.joined(separator: ", ")) at \(step.en)",
                zh: "在\(step.zh)请 \(people.joined(separator: "、")) 办理")
        case .job(number: _, let plugin, input: _):
            return Message(en: "runs \(plugin) at \(step.en)", zh: "在\(step.zh)运行 \(plugin)")
        case .timer: return Message(en: "waits at \(step.en)", zh: "在\(step.zh)等待")
        case .nothing, .tasks: return Message(en: "came to \(step.en)", zh: "到达\(step.zh)")
        }
    }

    private func voted(_ body: Voted) -> Message {
        switch body.choice {
        case .approve: said(body.comment, "approved \(at(body.task).en)", "同意\(at(body.task).zh)")
        case .reject: said(body.comment, "rejected \(at(body.task).en)", "否决\(at(body.task).zh)")
        }
    }

    private func left(_ body: Left) -> Message {
        let step = scope(body.scope)
        let why = basis(body.basis)
        return Message(
            en: "left \(step.en): \(body.outcome)\(why.en)",
            zh: "离开\(step.zh)：\(OutcomeWords.text(body.outcome, in: .zh))\(why.zh)")
    }

    /// Which rule an automatic step went by.
    private func basis(_ basis: Basis?) -> Message {
        switch basis {
        case nil: return Message(en: "", zh: "")
        case .choice(0): return Message(en: " (no case held)", zh: "（各条件均不成立）")
        case .choice(let number): return Message(en: " (case \(number))", zh: "（第 \(number) 个条件）")
        case .table(let table, [], let inputs):
            let seen = inputs.map(PlainText.of).joined(separator: ", ")
            return Message(
                en: " (no rule of \(table) for \(seen))", zh: "（\(table) 无规则匹配，输入 \(seen)）")
        case .table(let table, let rules, let inputs):
            let rows = rules.map { "\($0)" }.joined(separator: ", ")
            let seen = inputs.map(PlainText.of).joined(separator: ", ")
            return Message(
                en: " (rule \(rows) of \(table) for \(seen))", zh: "（\(table) 第 \(rows) 条规则，输入 \(seen)）")
        }
    }

    private func skipped(_ body: Skipped) -> Message {
        let step = name(body.step)
        return switch body.reason {
        case .condition: Message(en: "skipped \(step.en): its condition does not hold", zh: "跳过\(step.zh)：条件不成立")
        case .nobody: Message(en: "skipped \(step.en): nobody to ask", zh: "跳过\(step.zh)：无人可办")
        }
    }

    private func split(_ body: Split) -> Message {
        let names = body.branches.map(\.branch.text)
        return Message(
            en: "split at \(name(body.step).en): \(names.joined(separator: ", "))",
            zh: "在\(name(body.step).zh)分为：\(names.joined(separator: "、"))")
    }

    private func changed(_ body: Changed) -> Message {
        let names = body.values.keys.sorted()
        return Message(en: "set \(names.joined(separator: ", "))", zh: "设置 \(names.joined(separator: "、"))")
    }

    private func finished(_ body: JobFinished) -> Message {
        let step = tasks.step(ofWork: body.job).map(name) ?? Message(en: "a step", zh: "步骤")
        return switch body.result {
        case .outcome(let outcome, output: _):
            Message(en: "\(step.en) answered \(outcome)", zh: "\(step.zh)返回：\(OutcomeWords.text(outcome, in: .zh))")
        case .failure(let code, let message):
            Message(en: "\(step.en) failed: \(message) [\(code)]", zh: "\(step.zh)失败：\(message) [\(code)]")
        }
    }

    private func timerFired(_ body: TimerFired) -> Message {
        let step = tasks.step(ofWork: body.timer).map(name) ?? Message(en: "a step", zh: "步骤")
        return Message(en: "\(step.en) waited long enough", zh: "\(step.zh)等待期满")
    }

    private func ended(_ body: Ended) -> Message {
        switch body.ending.cause {
        case .completed:
            Message(en: "ended: \(body.ending.outcome)", zh: "流程结束：\(OutcomeWords.text(body.ending.outcome, in: .zh))")
        case .withdrawn: said(body.reason, "withdrew the request", "撤回申请")
        case .cancelled: said(body.reason, "cancelled the request", "取消流程")
        }
    }

    private func at(_ task: Int) -> Message {
        guard let entry = tasks[task: task] else { return Message(en: "task \(task)", zh: "任务 \(task)") }
        return name(entry.step)
    }

    private func scope(_ number: Int) -> Message {
        tasks.step(ofScope: number).map(name) ?? Message(en: "scope \(number)", zh: "范围 \(number)")
    }

    private func name(_ path: StepPath) -> Message { workflow.name(of: path) }

    private func said(_ text: String?, _ en: String, _ zh: String) -> Message {
        guard let text, !text.isEmpty else { return Message(en: en, zh: zh) }
        return Message(en: "\(en): “\(text)”", zh: "\(zh)：“\(text)”")
    }
}

extension Event {
    /// What a person or a plugin did, against what the engine made of it.
    var isDeed: Bool {
        switch self {
        case .submitted, .claimed, .released, .voted, .completed, .returned, .jobFinished, .timerFired, .noticed,
            .incidentRaised, .incidentResolved, .commented, .ended:
            true
        case .entered, .assigned, .left, .skipped, .split, .branchEnded, .scopeCancelled, .changed: false
        }
    }
}

extension Workflow {
    /// The title of a step, else its id.
    func name(of path: StepPath) -> Message {
        if path == .start { return Message(en: "the start", zh: "发起环节") }
        guard let title = step(at: path)?.title else { return Message(en: path.text, zh: " \(path.text) ") }
        return Message(en: "“\(title.text(in: .en))”", zh: "“\(title.text(in: .zh))”")
    }
}

/// Who may do what, decided in the same transaction as the act itself.
extension Deliberation {
    /// The person who acts; the engine has no tasks.
    func actingPerson() throws(Refusal) -> PersonID {
        guard let person = actor.person else {
            throw .denied("actor.engine", "Only a person can do that", "此操作只能由人员完成")
        }
        return person
    }

    /// The open task, when it is the actor's and the actor may still act on it.
    func ownTask(_ number: Int) throws(Refusal) -> OpenTask {
        guard let task = instance.tasks[number: number] else { throw .noTask(number, in: instance) }
        let person = try actingPerson()
        guard task.person == person else {
            throw .denied(
                "task.not-yours", "The task is \(task.person)'s, not \(person)'s", "该任务属于 \(task.person)，不属于 \(person)",
                hint: Message(en: "`countersign inbox` lists your own tasks.", zh: "countersign inbox 列出您自己的任务。"))
        }
        if let claimant = instance.claimant(of: task), claimant != person {
            throw .wrongState("task.claimed", "\(claimant) has claimed the step", "该步骤已由 \(claimant) 认领")
        }
        return task
    }

    /// The task, when its person is still one whom the step asks for: posts end, and rules on separate people bite.
    func authorizedTask(_ number: Int, _ kind: OpenTask.Kind...) throws(Refusal) -> OpenTask {
        let task = try ownTask(number)
        guard kind.contains(task.kind) else { throw .wrongVerb(task) }
        guard let step = workflow.step(at: task.step) else { return task }
        guard try candidates(for: step, scope: task.scope).contains(task.person) else {
            throw .denied(
                "task.authority-lost",
                "\(task.person) no longer holds what the step `\(task.step)` asks for, or acted where others must",
                "\(task.person) 已不再具备步骤 \(task.step) 要求的岗位，或须由他人办理",
                hint: Message(
                    en: "An admin of the workflow can cancel the instance, or the directory can be mended.",
                    zh: "请流程管理员处理，或更正组织目录。"))
        }
        return task
    }

    /// One of the workflow's `admins`.
    func checkAdmin() throws(Refusal) {
        let person = try actingPerson()
        guard try people(workflow.admins, scope: Scope.root).contains(person) else {
            throw .denied(
                "instance.not-admin", "\(person) is not an admin of the workflow `\(workflow.id)`",
                "\(person) 不是流程 \(workflow.id) 的管理员",
                hint: Message(en: "The definition names them under `admins`.", zh: "流程定义中的 admins 指定管理员。"))
        }
    }
}

extension Refusal {
    fileprivate static func wrongVerb(_ task: OpenTask) -> Refusal {
        let verbs =
            switch task.kind {
            case .approve: "approve, reject, return"
            case .work, .revise: "complete"
            }
        return Refusal(
            "task.wrong-verb", .conflict,
            Message(en: "That cannot be done with this task.", zh: "该任务不支持此操作。"),
            context: [Detail("step", task.step.text), Detail("kind", task.kind.rawValue)],
            hint: Message(en: "What can be done: \(verbs).", zh: "可用操作：\(verbs)。"))
    }
}

import FEEL

extension Deliberation {
    /// Checks who may start the workflow and what they filled in, and makes the instance.
    static func submission(
        _ submit: Submit, _ command: Command, of workflow: Workflow, facts: any Facts
    ) throws(Refusal) -> Deliberation {
        guard let id = command.actor.person else {
            throw .denied("actor.engine", "Only a person can submit", "只有人员可以提交")
        }
        guard let person = try facts.person(id) else { throw .stranger(id) }
        let data = try workflow.form.accept(submit.data, whole: true)
        func deliberation(subject: String) throws(Refusal) -> Deliberation {
            try Deliberation(
                command,
                submitted: Submitted(
                    workflow: workflow.id, version: workflow.version, initiator: id, unit: person.unit,
                    subject: subject, data: data),
                as: submit.instance, of: workflow, facts: facts)
        }
        // Expressions want an instance to look at: the subject is computed on a trial one.
        let trial = try deliberation(subject: "")
        try trial.checkStarter(id)
        return try deliberation(subject: try trial.subject())
    }

    private func checkStarter(_ person: PersonID) throws(Refusal) {
        guard !workflow.start.by.isEmpty else { return }
        guard try people(workflow.start.by, scope: Scope.root).contains(person) else {
            throw .denied(
                "submit.denied", "\(person) may not start the workflow `\(workflow.id)`",
                "\(person) 不能发起流程 \(workflow.id)",
                hint: Message(
                    en: "The definition says under `start` who may.", zh: "流程定义的 start 部分规定了可发起人。"))
        }
    }

    func subject() throws(Refusal) -> String {
        guard let binding = workflow.start.subject else { return "" }
        let value = try value(of: binding, scope: Scope.root)
        return value.asString ?? ""
    }
}

extension Refusal {
    static func stranger(_ person: PersonID) -> Refusal {
        .denied(
            "person.unknown", "\(person) is not in the directory", "组织目录中没有 \(person)",
            hint: Message(
                en: "Load a directory with `countersign directory load FILE`, or say who you are with `--as`.",
                zh: "请用 countersign directory load 载入组织目录，或用 --as 指明身份。"))
    }
}

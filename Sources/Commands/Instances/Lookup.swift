internal import ArgumentParser
internal import Core
internal import Engine
internal import Ports

/// Which instance, as people name it.
struct InstanceArgument: ParsableArguments {
    @Argument(help: "The instance, such as online-credit-17 or just 17.")
    var reference: String

    func head(in engine: Engine) async throws -> InstanceHead {
        guard let parsed = InstanceReference(reference) else { throw Problem.badReference(reference) }
        return try await Lookup.head(of: parsed, named: reference, in: engine)
    }
}

/// Which task, as people name it.
struct TaskArgument: ParsableArguments {
    @Argument(help: "The instance, such as online-credit-17 or just 17, or the task, such as 17.3.")
    var reference: String

    @Option(help: ArgumentHelp("The task, where several of yours are open: 17.3 or 3.", valueName: "task"))
    var task: String?

    /// The person's open task; or the one that the command was about, where it was carried out before.
    func task(of person: PersonID, for acting: ActOptions, in engine: Engine) async throws -> NamedTask {
        let (instance, number) = try parsed()
        let head = try await Lookup.head(of: instance, named: reference, in: engine)
        if let former = try await FormerAct.number(of: acting, on: head.id, in: engine) {
            return NamedTask(instance: head, number: former)
        }
        let row = try await engine.myTask(in: head.id, for: person, number: number)
        return NamedTask(instance: head, number: row.number)
    }

    private func parsed() throws(Problem) -> (InstanceReference, Int?) {
        if let instance = InstanceReference(reference) { return (instance, try number(in: instance)) }
        guard let named = TaskReference(reference) else { throw Problem.badReference(reference) }
        return (named.instance, named.task)
    }

    private func number(in instance: InstanceReference) throws(Problem) -> Int? {
        guard let task else { return nil }
        if let number = Int(task), number > 0 { return number }
        guard let named = TaskReference(task), named.instance.instance == instance.instance else {
            throw Problem.badReference(task)
        }
        return named.task
    }
}

/// A task that an argument names.
struct NamedTask {
    let instance: InstanceHead
    let number: Int

    var id: InstanceID { instance.id }
}

enum Lookup {
    /// The row of an instance, when it is one of the workflow that the reference names.
    static func head(
        of reference: InstanceReference, named text: String, in engine: Engine
    ) async throws -> InstanceHead {
        let head = try await engine.head(of: reference.instance)
        guard let workflow = reference.workflow, workflow != head.workflow else { return head }
        throw Problem(
            "instance.unknown", .notFound, Message(en: "There is no instance \(text).", zh: "没有流程实例 \(text)。"),
            context: [Refusal.Detail("instance", text)],
            hint: Message(
                en: "did you mean `\(head.id.reference(of: head.workflow))`?",
                zh: "是否指 \(head.id.reference(of: head.workflow))？"))
    }
}

extension Problem {
    static func badReference(_ text: String) -> Problem {
        Problem(
            "reference.invalid", .usage,
            Message(en: "`\(text)` names no instance or task.", zh: "“\(text)” 不是有效的实例或任务编号。"),
            context: [Refusal.Detail("reference", text)],
            hint: Message(
                en: "an instance is named online-credit-17 or 17, a task 17.3",
                zh: "实例写作 online-credit-17 或 17，任务写作 17.3"))
    }

    /// The workflow that an argument names.
    static func workflowID(_ text: String) throws(Problem) -> WorkflowID {
        guard let id = WorkflowID(text) else {
            throw Problem(
                "workflow.unknown", .notFound, Message(en: "There is no workflow `\(text)`.", zh: "没有流程 \(text)。"),
                context: [Refusal.Detail("workflow", text)])
        }
        return id
    }
}

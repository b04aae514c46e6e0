package import Core
package import Ports

extension Engine {
    /// The one open task of a person in an instance, so that nobody has to look up its number.
    ///
    /// A number picks the task; whether the person may act on it is decided when they act.
    ///
    /// - Throws: `instance.unknown`, `task.unknown`, `task.none`, or `task.several` with the choices in its context.
    package func myTask(
        in instance: InstanceID, for person: PersonID, number: Int? = nil
    ) async throws -> TaskRow {
        let (head, tasks) = try await store.read { (try $0.head(of: instance), try $0.tasks(of: instance)) }
        guard head != nil else { throw Refusal.unknownInstance(instance) }
        if let number {
            guard let task = tasks.first(where: { $0.number == number }) else {
                throw Refusal.unknownTask(number, in: instance)
            }
            return task
        }
        let own = tasks.filter { $0.person == person && ($0.claimant ?? person) == person }
        guard let task = own.first else { throw Refusal.noTask(of: person, in: instance, open: tasks) }
        guard own.count == 1 else { throw Refusal.severalTasks(own, in: instance) }
        return task
    }
}

extension Refusal {
    fileprivate static func unknownTask(_ number: Int, in instance: InstanceID) -> Refusal {
        Refusal(
            "task.unknown", .notFound,
            Message(
                en: "instance \(instance.number) has no open task \(number)",
                zh: "实例 \(instance.number) 没有编号为 \(number) 的待办"),
            context: [Detail("instance", "\(instance.number)"), Detail("task", "\(number)")])
    }

    fileprivate static func noTask(of person: PersonID, in instance: InstanceID, open: [TaskRow]) -> Refusal {
        let asked = open.map(\.person.text)
        return Refusal(
            "task.none", .notFound,
            Message(
                en: "\(person) has no open task in instance \(instance.number)",
                zh: "\(person) 在实例 \(instance.number) 中没有待办"),
            context: [Detail("instance", "\(instance.number)"), Detail("person", person.text)],
            hint: asked.isEmpty
                ? nil
                : Message(
                    en: "it waits for \(asked.joined(separator: ", "))", zh: "正在等待 \(asked.joined(separator: "、"))"))
    }

    fileprivate static func severalTasks(_ tasks: [TaskRow], in instance: InstanceID) -> Refusal {
        let choices = tasks.map { "\(instance.number).\($0.number) (\($0.step))" }
        return Refusal(
            "task.several", .conflict,
            Message(
                en: "there are \(tasks.count) open tasks of yours in instance \(instance.number)",
                zh: "您在实例 \(instance.number) 中有 \(tasks.count) 个待办"),
            context: choices.map { Detail("task", $0) },
            hint: Message(
                en: "name one: \(choices.joined(separator: ", "))", zh: "请指明其中之一：\(choices.joined(separator: "、"))"))
    }
}

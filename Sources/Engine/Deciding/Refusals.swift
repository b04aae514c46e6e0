internal import Core

extension Refusal {
    static func unknownWorkflow(_ id: WorkflowID, version: Int?) -> Refusal {
        let name = version.map { "\(id) version \($0)" } ?? "\(id)"
        let chinese = version.map { "\(id) 第 \($0) 版" } ?? "\(id)"
        return Refusal(
            "workflow.unknown", .notFound,
            Message(en: "no workflow \(name) is published", zh: "没有已发布的流程 \(chinese)"),
            context: [Detail("workflow", id.text)] + (version.map { [Detail("version", "\($0)")] } ?? []),
            hint: Message(
                en: "see what is published with `countersign workflows`", zh: "用 `countersign workflows` 查看已发布的流程"))
    }

    static func unknownInstance(_ id: InstanceID) -> Refusal {
        Refusal(
            "instance.unknown", .notFound,
            Message(en: "there is no instance \(id.number)", zh: "没有编号为 \(id.number) 的流程实例"),
            context: [Detail("instance", "\(id.number)")])
    }

    /// The store does not hold the events that its own head names.
    static func brokenRecord(_ id: InstanceID, sequence: Int) -> Refusal {
        Refusal(
            "record.broken", .unavailable,
            Message(
                en: "the record of instance \(id.number) does not reach event \(sequence)",
                zh: "实例 \(id.number) 的记录不完整，缺少第 \(sequence) 条事件"),
            context: [Detail("instance", "\(id.number)"), Detail("sequence", "\(sequence)")],
            hint: Message(en: "run `countersign verify`", zh: "请运行 `countersign verify`"))
    }

    static func reused(_ command: CommandID) -> Refusal {
        Refusal(
            "command.id-reused", .conflict,
            Message(
                en: "the command id \(command.text) was used for something else",
                zh: "命令编号 \(command.text) 已用于其他操作"),
            context: [Detail("command", command.text)],
            hint: Message(en: "give each command an id of its own", zh: "每个命令请使用各自的编号"))
    }

    static func reserved(_ command: CommandID) -> Refusal {
        Refusal(
            "command.id-reserved", .invalid,
            Message(
                en: "command ids that begin with `engine:` are the engine's own",
                zh: "以 `engine:` 开头的命令编号由引擎专用"),
            context: [Detail("command", command.text)])
    }

    /// Only a fault of the core itself can lead here.
    static var emptySubmission: Refusal {
        Refusal(
            "core.no-events", .invalid, Message(en: "the submission made no event", zh: "提交没有产生任何事件"))
    }
}

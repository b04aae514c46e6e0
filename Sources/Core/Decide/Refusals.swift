/// The refusals that several commands share.
extension Refusal {
    static let noInstance = Refusal(
        "instance.unknown", .notFound, Message(en: "There is no such instance.", zh: "没有这个流程实例。"))

    static func over(_ instance: Instance) -> Refusal {
        Refusal(
            "instance.ended", .conflict,
            Message(en: "The instance has ended; only comments can be added.", zh: "流程已结束，只能添加评论。"),
            context: [Detail("instance", instance.id.reference(of: instance.workflow))])
    }

    static func wrongState(_ code: String, _ en: String, _ zh: String) -> Refusal {
        Refusal(code, .conflict, Message(en: en + ".", zh: zh + "。"))
    }

    static func denied(_ code: String, _ en: String, _ zh: String, hint: Message? = nil) -> Refusal {
        Refusal(code, .denied, Message(en: en + ".", zh: zh + "。"), hint: hint)
    }

    static func noTask(_ number: Int, in instance: Instance) -> Refusal {
        Refusal(
            "task.closed", .conflict,
            Message(
                en: "Task \(instance.id.number).\(number) is not open: it was done, or taken away, or never there.",
                zh: "任务 \(instance.id.number).\(number) 未打开：已完成、已撤销或不存在。"),
            context: [Detail("task", "\(instance.id.number).\(number)")],
            hint: Message(en: "See `countersign history` for what happened.", zh: "可用 countersign history 查看经过。"))
    }
}

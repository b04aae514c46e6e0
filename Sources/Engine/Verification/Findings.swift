internal import Core

extension Message {
    static func gap(after: Int, before: Int) -> Message {
        Message(
            en: "event \(before) follows on event \(after)", zh: "第 \(after) 条事件之后是第 \(before) 条事件")
    }

    static let timeRunsBackwards = Message(
        en: "the event is earlier than the one before it", zh: "该事件早于前一条事件")

    static let hashDiffers = Message(
        en: "the hash is not that of the event and the hash before it", zh: "哈希与事件内容及前一哈希不符")

    static let snapshotWithoutEvent = Message(
        en: "the snapshot is of an event that is not in the record", zh: "快照对应的事件不在记录中")

    static let snapshotDiffers = Message(
        en: "the snapshot is not the state that the events fold to", zh: "快照与事件推算出的状态不符")

    static func headSequence(_ head: Int, events: Int) -> Message {
        Message(
            en: "the instance's row names event \(head) as the last, the record ends with \(events)",
            zh: "实例行记载最后一条事件为第 \(head) 条，而记录止于第 \(events) 条")
    }

    static let headHash = Message(
        en: "the instance's row names another hash than its last event", zh: "实例行记载的哈希与最后一条事件不符")

    static let headDiffers = Message(
        en: "the instance's row is not what the events say", zh: "实例行与事件不符")

    static func missingRow(_ kind: String, _ number: Int) -> Message {
        Message(en: "the row of \(kind) \(number) is missing", zh: "缺少 \(kind) \(number) 的行")
    }

    static func strayRow(_ kind: String, _ number: Int) -> Message {
        Message(en: "no event opened \(kind) \(number), or it is closed", zh: "没有事件开启 \(kind) \(number)，或其已关闭")
    }

    static func rowDiffers(_ kind: String, _ number: Int) -> Message {
        Message(en: "the row of \(kind) \(number) is not what the events say", zh: "\(kind) \(number) 的行与事件不符")
    }
}

extension VerificationReport.Finding {
    static func strayEvents(stored: Int, known: Int) -> VerificationReport.Finding {
        VerificationReport.Finding(
            instance: nil, sequence: nil, code: "record.count",
            message: Message(
                en: "there are \(stored) events, and the rows of the instances account for \(known)",
                zh: "共有 \(stored) 条事件，而实例行记载为 \(known) 条"))
    }
}

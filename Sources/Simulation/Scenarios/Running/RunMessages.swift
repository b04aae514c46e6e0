internal import Core

extension Message {
    static func failed(_ error: any Error) -> Message {
        if let refusal = error as? Refusal { return unexpected(refusal) }
        return Message(en: "the scenario could not run: \(error)", zh: "场景无法运行：\(error)")
    }

    static func unexpected(_ refusal: Refusal) -> Message {
        Message(
            en: "refused with `\(refusal.code)`: \(refusal.message.en)",
            zh: "被拒绝（`\(refusal.code)`）：\(refusal.message.zh)")
    }

    static func acceptedThough(_ code: String) -> Message {
        Message(en: "expected to be refused with `\(code)`, and was accepted", zh: "应被拒绝（`\(code)`），实际被接受")
    }

    static func otherRefusal(_ code: String, _ refusal: Refusal) -> Message {
        Message(
            en: "expected to be refused with `\(code)`, found `\(refusal.code)`: \(refusal.message.en)",
            zh: "应被拒绝（`\(code)`），实际为 `\(refusal.code)`：\(refusal.message.zh)")
    }

    static let nothingSubmitted = Message(en: "nothing was submitted, so there is nothing to see", zh: "尚未提交，无可核对")

    static func differs(_ what: String, _ zh: String, expected: String, found: String) -> Message {
        Message(en: "\(what): expected \(expected), found \(found)", zh: "\(zh)：应为 \(expected)，实际为 \(found)")
    }
}

extension Refusal {
    static func noTask(at step: StepPath, standing: [StepPath]) -> Refusal {
        Refusal(
            "task.none", .notFound,
            Message(en: "nobody is asked at `\(step)` now", zh: "步骤 `\(step)` 目前没有待办"), hint: .standing(standing))
    }

    static func noIncident(at step: StepPath, standing: [StepPath]) -> Refusal {
        Refusal(
            "retry.no-incident", .conflict,
            Message(en: "no incident stops `\(step)`", zh: "步骤 `\(step)` 没有异常"), hint: .standing(standing))
    }

    static func noJob(at step: StepPath) -> Refusal {
        Refusal(
            "job.none", .notFound,
            Message(en: "no plugin is at work at `\(step)` now", zh: "步骤 `\(step)` 目前没有插件在运行"),
            hint: Message(en: "a plugin that is to answer later is `pending`", zh: "稍后应答的插件请写 `pending`"))
    }

    static let tooManyCommands = Refusal(
        "scenario.too-long", .invalid, Message(en: "The scenario has too many acts.", zh: "场景的操作过多。"))

    static let ended = Refusal(
        "instance.ended", .conflict, Message(en: "The instance has ended.", zh: "流程已结束。"))
}

extension Message {
    fileprivate static func standing(_ steps: [StepPath]) -> Message {
        let all = steps.map { "`\($0)`" }.joined(separator: ", ")
        return Message(en: "it stands at \(all)", zh: "目前停在 \(all)")
    }
}

extension Instance {
    /// The steps where it waits now, in the order of its scopes.
    var standing: [StepPath] {
        scopes.compactMap { scope in
            if case .at(let standing) = scope.position { standing.step } else { nil }
        }
    }
}

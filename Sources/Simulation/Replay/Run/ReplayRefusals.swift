import Core

/// Why an event of a log is refused before the engine is asked, or after it has answered.
extension Refusal {
    static func unknownActivity(_ activity: String) -> Refusal {
        Refusal(
            "case.unknown-activity", .invalid,
            Message(en: "the map does not know the activity `\(activity)`", zh: "映射中没有活动 `\(activity)`"))
    }

    static var draftOnly: Refusal {
        Refusal(
            "case.draft-only", .conflict,
            Message(en: "it was only a draft and never submitted", zh: "只是草稿，从未提交"))
    }

    static var lateDraft: Refusal {
        Refusal(
            "case.late-draft", .conflict,
            Message(en: "what is submitted is no draft any more", zh: "已提交，不再是草稿"))
    }

    static var notSubmitted: Refusal {
        Refusal("case.not-submitted", .conflict, Message(en: "it was never submitted", zh: "尚未提交"))
    }

    static var emptyCase: Refusal {
        Refusal("case.empty", .invalid, Message(en: "the case has no act", zh: "案例没有任何操作"))
    }

    static func nobody(_ role: RoleID) -> Refusal {
        Refusal(
            "case.nobody", .denied,
            Message(en: "nobody holds the role `\(role)` at that time", zh: "当时无人担任角色 `\(role)`"))
    }

    static func ended(_ instance: Instance) -> Refusal {
        Refusal(
            "case.ended", .conflict,
            Message(en: "it is over (\(instance.place))", zh: "流程已结束（\(instance.place)）"))
    }

    static func notOpen(_ step: StepPath, _ instance: Instance) -> Refusal {
        Refusal(
            "case.step-not-open", .conflict,
            Message(
                en: "nothing is asked at `\(step)` while it stands at `\(instance.place)`",
                zh: "流程在 `\(instance.place)`，步骤 `\(step)` 没有待办"))
    }

    static func notAsked(_ performer: MappedAct.Performer, _ step: StepPath, _ open: [OpenTask]) -> Refusal {
        let asked = open.map(\.person.text)
        return Refusal(
            "case.not-asked", .denied,
            Message(
                en: "`\(step)` asks \(asked.joined(separator: ", ")), not \(performer)",
                zh: "步骤 `\(step)` 由 \(asked.joined(separator: "、")) 办理，而非 \(performer)"))
    }

    static func ledElsewhere(_ target: StepPath, _ instance: Instance) -> Refusal {
        Refusal(
            "case.led-elsewhere", .conflict,
            Message(
                en: "it should stand at `\(target)` now and stands at `\(instance.place)`",
                zh: "此后应在 `\(target)`，实际在 `\(instance.place)`"))
    }

    static func unfinished(_ instance: Instance) -> Refusal {
        Refusal(
            "case.unfinished", .conflict,
            Message(
                en: "the log ends while it stands at `\(instance.place)`", zh: "日志结束时流程仍在 `\(instance.place)`"))
    }

    /// A mistake of our own: what reads the map lets nothing come to this.
    static func impossible(_ what: String) -> Refusal {
        Refusal("replay.impossible", .unavailable, Message(en: what, zh: what))
    }

    static func incident(_ incident: Incident) -> Refusal {
        Refusal(incident.code, .conflict, Message(en: incident.message, zh: incident.message))
    }
}

extension MappedAct.Performer: CustomStringConvertible {
    package var description: String {
        switch self {
        case .role(let role): "the role \(role)"
        case .person(let person): "\(person)"
        case .initiator: "the initiator"
        }
    }
}

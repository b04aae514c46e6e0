import Core

/// The sentences of a report in one language.
struct ReplayWords {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func say(_ en: String, _ zh: String) -> String { Message(en: en, zh: zh).text(in: language) }

    var steps: String { say("Steps that cases came to", "案例到达的步骤") }
    var ends: String { say("Where accepted cases stopped", "接受的案例止于") }
    var refusals: String { say("Refusals, by reason", "拒绝原因") }
    var findings: String { say("Findings", "发现") }
    var checks: String { say("Checks over the log", "日志检查") }

    func counts(_ cases: Int, _ accepted: Int, _ refused: Int) -> String {
        say(
            "\(cases) cases: \(accepted) accepted, \(refused) refused",
            "共 \(cases) 个案例：接受 \(accepted)，拒绝 \(refused)")
    }

    func version(_ count: ReplayReport.VersionCount) -> String {
        let share = ReplayWords.percent(count.accepted, of: count.cases)
        return say(
            "version \(count.version): \(count.accepted) of \(count.cases) accepted (\(share))",
            "第 \(count.version) 版：接受 \(count.accepted)／\(count.cases)（\(share)）")
    }

    func check(_ title: String, of cases: Int) -> String {
        say("\(title) (\(cases) cases looked at)", "\(title)（检查 \(cases) 个案例）")
    }

    func place(_ refusal: ReplayRefusal) -> String {
        let activity = refusal.event.activity ?? say("end of the case", "案例结束")
        return "\(refusal.case) (\(refusal.event.index): \(activity))"
    }

    func row(_ count: Int, _ text: String) -> String {
        let digits = "\(count)"
        return String(repeating: " ", count: max(7 - digits.count, 1)) + digits + "  " + text
    }

    /// The first few, one a line, and how many more there are.
    func examples(_ shown: [String], of all: Int) -> [String] {
        let more = all - shown.count
        let lines = more > 0 ? shown + [say("… and \(more) more", "……另有 \(more) 个")] : shown
        return lines.map { String(repeating: " ", count: 11) + $0 }
    }

    /// To two decimals, never rounded up to 100.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let hundredths = part * 10_000 / whole
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }
}

import Core
import FEEL
import YAML

/// ISO 8601 durations of days and time; business units are known and refused by name.
struct DurationReader {
    let findings: Findings

    /// The duration, more than nothing.
    func duration(_ text: String, _ range: SourceRange) -> DaysTimeDuration? {
        if DurationReader.isBusinessUnits(text) {
            findings.notSupportedYet(text, at: range, doc: Message(en: "business days and hours", zh: "工作日与工作时"))
            return nil
        }
        guard let duration = DaysTimeDuration(text), duration.totalNanoseconds > 0 else {
            findings.badNotation(text, at: range, .duration, hint: hint(text))
            return nil
        }
        return duration
    }

    func milliseconds(_ text: String, _ range: SourceRange) -> Int64? {
        duration(text, range).flatMap { Int64(exactly: $0.totalNanoseconds / 1_000_000) }
    }

    private func hint(_ text: String) -> Message? {
        if YearsMonthsDuration(text) != nil {
            return Message(en: "months differ in length: write days, as in `P30D`", zh: "月的长度不一：请用天数，如 `P30D`")
        }
        return Message(en: "`P2D` is two days, `PT4H30M` four and a half hours", zh: "`P2D` 为两天，`PT4H30M` 为四个半小时")
    }

    /// `2bd`, `4bh`
    private static func isBusinessUnits(_ text: String) -> Bool {
        guard text.hasSuffix("bd") || text.hasSuffix("bh") else { return false }
        return text.utf8.count > 2 && text.utf8.dropLast(2).allSatisfy { (48...57).contains($0) }
    }
}

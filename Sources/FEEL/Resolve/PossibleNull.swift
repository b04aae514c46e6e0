/// A piece of an expression that may be null, and makes the whole null then.
struct PossibleNull: Sendable {
    /// The piece: `amount`, `applicant.age`, `lines[1]`, `a / b`.
    let place: Syntax
    let cause: Cause
    /// Whether a name in it is bound inside the expression, so that nothing outside can say that it is there.
    var isInner = false
    /// Whether an operator or a function complains of it when it is null; else nothing but a missing value goes through.
    var isMistake = false

    /// Why it may be null.
    enum Cause: Sendable {
        /// It may be missing.
        case absent(Absence)
        /// An element of the list, which is the place, may be missing.
        case element(Absence)
        /// What it is divided by may be zero.
        case zero(divisor: Syntax)
        /// The list that one value is made of may be empty.
        case empty(list: Syntax)
        /// The list may have no element at the position.
        case noElement
        /// The function cannot always give something.
        case failure(Wording)
        /// It is the word `null`.
        case literal
    }

    /// The warning, with the words of the source.
    func diagnostic(in source: String) -> FEELDiagnostic {
        let text = Self.text(place, in: source)
        return FEELDiagnostic(
            .mayBeNull, at: place.range.bytes, reason(text, source), hint: hint(text, source), severity: .warning)
    }

    private func reason(_ text: String, _ source: String) -> Wording {
        switch cause {
        case .absent(let absence):
            Wording(
                en: "`\(text)` may be null here: \(absence.reason.en)", zh: "`\(text)` 在此可能为空：\(absence.reason.zh)")
        case .element(let absence):
            Wording(
                en: "an element of `\(text)` may be null: \(absence.reason.en)",
                zh: "`\(text)` 中可能有空元素：\(absence.reason.zh)")
        case .zero(let divisor):
            Wording(
                en: "`\(text)` is null where `\(Self.text(divisor, in: source))` is zero",
                zh: "`\(Self.text(divisor, in: source))` 为零时 `\(text)` 为空")
        case .empty(let list):
            Wording(
                en: "`\(text)` is null where `\(Self.text(list, in: source))` is empty",
                zh: "`\(Self.text(list, in: source))` 为空列表时 `\(text)` 为空")
        case .noElement:
            Wording(
                en: "`\(text)` is null where the list has no element there", zh: "列表中没有该位置的元素时 `\(text)` 为空")
        case .failure(let reason):
            Wording(en: "`\(text)` is null where \(reason.en)", zh: "\(reason.zh)时 `\(text)` 为空")
        case .literal: Wording(en: "this is null", zh: "此处为空值")
        }
    }

    private func hint(_ text: String, _ source: String) -> Wording? {
        let guarded: String
        switch cause {
        case .element:
            return Wording(
                en: "leave the nulls out: `\(text)[item != null]`", zh: "请去掉空元素：`\(text)[item != null]`")
        case .literal: return nil
        case .absent, .noElement, .failure: guarded = "\(text) != null and …"
        case .zero(let divisor): guarded = "\(Self.text(divisor, in: source)) != 0 and …"
        case .empty(let list): guarded = "count(\(Self.text(list, in: source))) > 0 and …"
        }
        guard case .absent(let absence) = cause, let remedy = absence.remedy, !isInner else {
            return Wording(en: "write `\(guarded)`", zh: "请写 `\(guarded)`")
        }
        return Wording(en: "write `\(guarded)`, or \(remedy.en)", zh: "请写 `\(guarded)`，或\(remedy.zh)")
    }

    private static func text(_ syntax: Syntax, in source: String) -> String {
        let range = syntax.range.bytes.clamped(to: 0..<source.utf8.count)
        let text = source.utf8.dropFirst(range.lowerBound).prefix(range.count)
        return text.count <= 60
            ? String(decoding: text, as: UTF8.self) : String(decoding: text.prefix(57), as: UTF8.self) + "…"
    }
}

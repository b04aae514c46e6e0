import FEEL

/// Why an expression gave nothing, in the words of an incident: what FEEL says of the part that is to blame, and the
/// values that it looked at.
///
/// It goes into the record for good, so it tells no more than it must: numbers, dates and options of the form; of a text
/// or of anything secret only that it is there.
struct NullReason {
    private let explanation: Explanation?
    private let evaluation: Evaluation
    private let form: Form
    /// Whether something secret went in: then a variable may hold a part of it, and FEEL may quote it.
    private let isSecret: Bool

    init(_ expression: FEELExpression, in frame: [Value], now: DateTime?, form: Form, isSecret: Bool) {
        let explained = expression.explain(in: frame, now: now)
        explanation = explained?.explanation
        evaluation = explained?.evaluation ?? expression.evaluate(in: frame, now: now)
        self.form = form
        self.isSecret = isSecret
    }

    /// ``in `amount > 5`, null is not comparable (amount is null)``
    var text: String {
        guard let explanation else { return diagnostic(of: nil) ?? "it is null" }
        let culprit = NullReason.culprit(of: explanation)
        if culprit.kind == .name {
            return culprit.range == explanation.range
                ? "it is \(told(culprit))" : "`\(NullReason.short(culprit.source))` is \(told(culprit))"
        }
        let place = culprit.range == explanation.range ? "" : "in `\(NullReason.short(culprit.source))`, "
        let names = values(in: culprit)
        let said =
            diagnostic(of: culprit.range)
            ?? (culprit.value.isNull ? "it is null" : "it is a \(culprit.value.kindName)")
        return place + said + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
    }

    /// The smallest part that is to blame: down the clauses that leave it open, and the operands that are null already.
    private static func culprit(of whole: Explanation) -> Explanation {
        var part = whole
        while true {
            let next =
                part.deciding.first.map { part.parts[$0] }
                ?? (part.value.isNull ? part.parts.first { $0.value.isNull && $0.kind != .name } : nil)
            guard let next else { return part }
            part = next
        }
    }

    /// What FEEL says of a part, else of the whole. Its words may quote a value: not where one is secret.
    private func diagnostic(of range: Range<Int>?) -> String? {
        let all = evaluation.diagnostics
        let within = all.first { range?.contains($0.range) ?? true }
        guard let found = all.first(where: { $0.range == range }) ?? within ?? all.last else { return nil }
        return isSecret ? "it cannot be computed (\(found.code))" : found.message
    }

    /// `amount is null`, each name once, the first few.
    private func values(in part: Explanation) -> [String] {
        var told: [(source: String, text: String, isNull: Bool)] = []
        for name in NullReason.names(in: part) {
            let text = "\(NullReason.short(name.source)) is \(self.told(name))"
            guard let position = told.firstIndex(where: { $0.source == name.source }) else {
                told.append((name.source, text, name.value.isNull))
                continue
            }
            // In a loop a name has many values: the null is the one that counts.
            if name.value.isNull, !told[position].isNull { told[position] = (name.source, text, true) }
        }
        return told.prefix(6).map(\.text)
    }

    private static func names(in part: Explanation) -> [Explanation] {
        part.kind == .name ? [part] : part.parts.flatMap(names)
    }

    private func told(_ name: Explanation) -> String {
        if name.value.isNull { return "null" }
        let field = form.field(named: NullReason.root(of: name.source))
        if field?.holdsSecret ?? isSecret { return "there" }
        switch name.value {
        case .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime:
            return ValueText.brief(name.value, limit: 60)
        case .string where field?.isChoice == true: return ValueText.brief(name.value, limit: 60)
        case let other: return "a \(other.kindName)"
        }
    }

    /// The first name of a path.
    private static func root(of source: String) -> String {
        String(source.prefix { $0 != "." && $0 != "[" && $0 != " " })
    }

    static func short(_ source: String) -> String {
        let line = source.split { $0.isNewline || $0 == " " || $0 == "\t" }.joined(separator: " ")
        return line.unicodeScalars.count <= 120 ? line : String(line.unicodeScalars.prefix(119)) + "…"
    }
}

extension Field {
    /// Whether it, or a column of it, is secret.
    var holdsSecret: Bool {
        if secret { return true }
        if case .list(let columns) = kind { return columns.contains(where: \.holdsSecret) }
        return false
    }

    /// Whether the definition lists its values.
    fileprivate var isChoice: Bool { if case .choice = kind { true } else { false } }
}

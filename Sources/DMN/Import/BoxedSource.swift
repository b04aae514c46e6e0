import FEEL

extension BoxedExpression {
    /// The expression as one FEEL text; nil where a decision table or a foreign function is in it, for which FEEL has no
    /// text. Constraints of types are left out, and where the boxed form wants a boolean, the text takes what it gets.
    var source: String? {
        switch self {
        case .literal(let text): text.source
        case .context(let entries, let result): Self.context(entries, result)
        case .list(let elements): Self.joined(elements.map(\.source)).map { "[\($0)]" }
        case .relation(let columns, let rows):
            Self.joined(rows.map { Self.record(zip(columns, $0).map { ($0, $1.source) }) }).map { "[\($0)]" }
        case .function(let parameters, let body):
            body.part.map { "function(\(parameters.map(Self.parameter).joined(separator: ", "))) \($0)" }
        case .invocation(let callee, let arguments):
            Self.call(callee, arguments.map { ($0.name.text, $0.value.part) })
        case .conditional(let condition, let yes, let no): Self.conditional(condition.part, yes.part, no.part)
        case .filter(let list, let match): Self.pair(list.part, match.source) { "\($0)[\($1)]" }
        case .iteration(let variable, let list, let result):
            Self.pair(list.part, result.part) { "for \(variable.text) in \($0) return \($1)" }
        case .quantified(let every, let variable, let list, let condition):
            Self.pair(list.part, condition.part) {
                "\(every ? "every" : "some") \(variable.text) in \($0) satisfies \($1)"
            }
        case .typed(let value, _): value.source
        case .missing: "null"
        case .table, .external: nil
        }
    }

    /// The source where it may stand beside others: a comment must not reach what follows.
    private var part: String? { source.map { $0.contains("//") ? "(\($0)\n)" : "(\($0))" } }

    private static func parameter(_ parameter: Parameter) -> String {
        let type = parameter.type.feel
        return type == .any ? parameter.name.text : "\(parameter.name.text): \(type)"
    }

    private static func joined(_ parts: [String?]) -> String? {
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.joined(separator: ", ") : nil
    }

    private static func record(_ entries: [(name: String, value: String?)]) -> String? {
        joined(entries.map { entry in entry.value.map { "\(entry.name): \($0)" } }).map { "{\($0)}" }
    }

    private static func context(_ entries: [Entry], _ result: BoxedExpression?) -> String? {
        var values = entries.map { (name: $0.name.text, value: $0.value.part) }
        guard let result else { return record(values) }
        // The name of what is picked out must be none that the entries see.
        values.append((name: "the result of it", value: result.part))
        return record(values).map { "\($0).the result of it" }
    }

    private static func call(_ callee: BoxedExpression, _ arguments: [(name: String, value: String?)]) -> String? {
        pair(callee.source, joined(arguments.map { argument in argument.value.map { "\(argument.name): \($0)" } })) {
            "\($0)(\($1))"
        }
    }

    private static func conditional(_ condition: String?, _ yes: String?, _ no: String?) -> String? {
        pair(condition, pair(yes, no) { "then \($0) else \($1)" }) { "if \($0) \($1)" }
    }

    private static func pair(_ first: String?, _ second: String?, _ make: (String, String) -> String) -> String? {
        first.flatMap { first in second.map { make(first, $0) } }
    }
}

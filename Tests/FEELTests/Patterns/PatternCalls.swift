import FEEL
import Testing

/// Calls of the functions of patterns with texts that need no escaping.
enum PatternCalls {
    static func matches(_ pattern: String, _ text: String, flags: String? = nil) -> Value {
        evaluate("matches(text, pattern, flags)", arguments(pattern, text, flags))
    }

    /// What each match and its groups have matched, written `[whole|first|second]` into the text.
    static func marked(_ pattern: String, _ text: String, groups: Int = 0, flags: String? = nil) -> Value {
        let parts = (0...groups).map { "$\($0)" }.joined(separator: "|")
        return replace(pattern, text, "[\(parts)]", flags: flags)
    }

    static func replace(_ pattern: String, _ text: String, _ replacement: String, flags: String? = nil) -> Value {
        let names = arguments(pattern, text, flags) + [("instead", .string(replacement))]
        return evaluate("replace(text, pattern, instead, flags)", names)
    }

    /// The complaint about a pattern, where there is one.
    static func complaint(_ pattern: String, flags: String? = nil) -> String? {
        let scope = NameScope([("text", .any), ("pattern", .any), ("flags", .any)])
        let call = FEELCompiler.expression("matches(text, pattern, flags)", scope: scope).expression
        let names = arguments(pattern, "", flags)
        let diagnostic = call?.evaluate(in: names.map(\.1)).diagnostics.first
        return diagnostic.map { "\($0.code): \($0.message)" }
    }

    /// The steps that an evaluation takes, and its value.
    static func cost(_ source: String, _ pattern: String, _ text: String, budget: Int = 1 << 40) -> (Int, Value)? {
        let scope = NameScope([("text", .any), ("pattern", .any)])
        let call = FEELCompiler.expression(source, scope: scope).expression
        let slots: [Value] = [.string(text), .string(pattern)]
        return call.map { $0.evaluate(in: slots, budget: StepBudget(steps: budget)) }.map { ($0.steps, $0.value) }
    }

    private static func arguments(_ pattern: String, _ text: String, _ flags: String?) -> [(String, Value)] {
        [("text", .string(text)), ("pattern", .string(pattern)), ("flags", flags.map { .string($0) } ?? .null)]
    }
}

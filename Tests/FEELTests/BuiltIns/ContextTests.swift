import FEEL
import Testing

/// Functions of contexts (DMN 1.5, table 81).
@Suite struct `Built-ins for contexts` {
    static let rows: [(String, String)] = [
        ("get value({a: 1}, \"a\")", "1"), ("get value({\"a b\": 1}, \"a b\")", "1"),
        ("get value([{a: 1}], \"a\")", "1"),
        ("get value(m: {a: 1}, key: \"a\")", "1"), ("get value({a: null}, \"a\")", "null"),
        ("get entries({a: 1})", "[{key: \"a\", value: 1}]"), ("get entries({})", "[]"),
        ("get entries(m: {b: 1, a: null})", "[{key: \"b\", value: 1}, {key: \"a\", value: null}]"),
        ("context([{key: \"a\", value: 1}])", "{a: 1}"), ("context([])", "{}"),
        ("context({key: \"a\", value: null})", "{a: null}"), ("context(entries: [{key: \"\", value: 1}])", "{\"\": 1}"),
        ("context([{key: \"a\", value: 1, note: \"ignored\"}])", "{a: 1}"),
        ("context(get entries({a: 1, b: [2]}))", "{a: 1, b: [2]}"),
        ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"), ("context put({a: 1}, \"a\", null)", "{a: null}"),
        ("get entries(context put({b: 1, a: 2}, \"b\", 3)).key", "[\"b\", \"a\"]"),
        ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"), ("context put({}, [\"a\"], 2)", "{a: 2}"),
        ("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}"),
        ("context put(context: {}, key: \"a\", value: 1)", "{a: 1}"),
        ("context put(context: {a: {}}, keys: [\"a\", \"b\"], value: 1)", "{a: {b: 1}}"),
        ("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}"), ("context merge([])", "{}"),
        ("context merge({a: 1})", "{a: 1}"), ("context merge([{a: {b: 1}}, {a: {c: 2}}])", "{a: {c: 2}}"),
        ("context merge(contexts: [{a: 1}])", "{a: 1}"),
    ]

    static let refused: [(String, String)] = [
        ("get value({a: 1}, \"b\")", "feel.unknown-member"), ("get value(null, \"a\")", "feel.null"),
        ("get value({a: 1}, null)", "feel.null"), ("get value({a: 1}, 1)", "feel.type"),
        ("get value(1, \"a\")", "feel.type"),
        ("get value({a: 1})", "feel.arguments"), ("get value(c: {a: 1}, key: \"a\")", "feel.arguments"),
        ("get entries(null)", "feel.null"), ("get entries(\"a\")", "feel.type"),
        ("get entries({}, {})", "feel.arguments"),
        ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "feel.duplicate-name"),
        ("context([{key: \"a\"}])", "feel.type"), ("context([{value: 1}])", "feel.type"),
        ("context([{key: null, value: 1}])", "feel.type"), ("context([{key: 1, value: 1}])", "feel.type"),
        ("context(null)", "feel.null"), ("context(\"a\")", "feel.type"), ("context()", "feel.arguments"),
        ("context put({a: 1}, [\"a\", \"b\"], 2)", "feel.unknown-member"),
        ("context put({}, [\"a\", \"b\"], 2)", "feel.unknown-member"), ("context put({a: 1}, [], 2)", "feel.type"),
        ("context put({a: {}}, [\"a\", null], 2)", "feel.type"), ("context put({}, null, 2)", "feel.null"),
        ("context put(null, \"a\", 2)", "feel.null"), ("context put(1, \"a\", 2)", "feel.type"),
        ("context put({}, \"a\")", "feel.arguments"), ("context merge([1])", "feel.type"),
        ("context merge([{a: 1}, null])", "feel.null"), ("context merge(null)", "feel.null"),
        ("context merge([], [])", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}

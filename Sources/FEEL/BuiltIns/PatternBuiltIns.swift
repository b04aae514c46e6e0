/// Functions of patterns (DMN 1.5, table 72). Patterns, flags and replacements are those of XPath Functions and Operators
/// 2.0, 7.6; where that has an error, FEEL has null.
enum PatternBuiltIns {
    static let all: [BuiltIn] = [
        function(
            "matches", ["input", "pattern", "flags"], PatternForm(flags: 2, mayMatchNothing: true), result: .boolean,
            hasMatch),
        function(
            "replace", ["input", "pattern", "replacement", "flags"], PatternForm(replacement: 2, flags: 3),
            result: .string, replaced),
        function("split", ["string", "delimiter"], PatternForm(), result: .list(.string), parts),
    ]

    private typealias Work = @Sendable (PatternSearch, _ text: String, Call, inout Frame) -> Value

    /// A function whose arguments besides the text are read ahead where they are constants.
    private static func function(
        _ name: String, _ parameters: [String], _ form: PatternForm, result: FEELType, _ work: @escaping Work
    ) -> BuiltIn {
        BuiltIn(
            name, parameters, required: parameters.count - (form.flags == nil ? 0 : 1), result: result,
            preparation: { constants throws(ArgumentError) in
                guard constants.dropFirst().allSatisfy({ $0 != nil }) else { return nil }
                let call = Call(name, constants.map { $0 ?? .null }, SourceRange(0, 0))
                guard form.misfit(in: call) == nil else { return nil }
                let search = try form.search(call)
                return { call, frame in
                    guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
                    return frame.allowsText(text.utf8.count, call.range) ? work(search, text, call, &frame) : .null
                }
            },
            body: { call, frame in
                guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
                if let misfit = form.misfit(in: call) { return call.wrong(misfit, .string, &frame) }
                do throws(ArgumentError) {
                    let search = try form.search(call)
                    guard frame.allowsText(text.utf8.count, call.range), frame.spend(search.cost) else { return .null }
                    return work(search, text, call, &frame)
                } catch {
                    return frame.spend(error.cost) ? call.fail(.badPattern, error.message, &frame) : .null
                }
            })
    }

    // MARK: The work

    private static func hasMatch(_ search: PatternSearch, _ text: String, _ call: Call, _ frame: inout Frame) -> Value {
        let found = search.pattern.hasMatch(in: Array(text.utf8), &frame)
        return frame.isExhausted ? .null : .boolean(found)
    }

    private static func replaced(_ search: PatternSearch, _ text: String, _ call: Call, _ frame: inout Frame) -> Value {
        guard let replacement = search.replacement else { return .null }
        let bytes = Array(text.utf8)
        var (result, position, fits) = ([UInt8](), 0, true)
        search.pattern.forEachMatch(in: bytes, &frame) { match, frame in
            result += bytes[position..<match.range.lowerBound]
            position = match.range.upperBound
            fits = replacement.write(match, in: bytes, to: &result)
            return fits && frame.spend(replacement.cost)
        }
        guard !frame.isExhausted else { return .null }
        guard fits else { return call.fail(.tooLarge, en: "the text would be too long", zh: "文本过长", &frame) }
        result += bytes[position...]
        return frame.allowsText(result.count, call.range) ? .string(String(decoding: result, as: UTF8.self)) : .null
    }

    /// A text without the delimiter is the only part; one that begins or ends with it has an empty part there.
    private static func parts(_ search: PatternSearch, _ text: String, _ call: Call, _ frame: inout Frame) -> Value {
        let bytes = Array(text.utf8)
        var (parts, position) = ([Value](), 0)
        search.pattern.forEachMatch(in: bytes, &frame) { match, _ in
            parts.append(.string(String(decoding: bytes[position..<match.range.lowerBound], as: UTF8.self)))
            position = match.range.upperBound
            return true
        }
        parts.append(.string(String(decoding: bytes[position...], as: UTF8.self)))
        return frame.isExhausted ? .null : .list(parts)
    }
}

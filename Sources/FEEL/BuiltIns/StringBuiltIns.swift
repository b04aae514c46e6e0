/// Functions of strings (DMN 1.5, table 72). Characters are Unicode code points.
enum StringBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("substring", ["string", "start position", "length"], required: 2, result: .string, body: substring),
        BuiltIn("string length", ["string"], result: .number) { call, frame in
            guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
            return .number(Decimal128(text.unicodeScalars.count))
        },
        BuiltIn("upper case", ["string"], result: .string) { call, frame in
            mapped(call, &frame) { $0.uppercased() }
        },
        BuiltIn("lower case", ["string"], result: .string) { call, frame in
            mapped(call, &frame) { $0.lowercased() }
        },
        BuiltIn("substring before", ["string", "match"], result: .string) { call, frame in
            parted(call, &frame) { text, match in
                Search.first(match, in: text).map { String(decoding: text[..<$0], as: UTF8.self) } ?? ""
            }
        },
        BuiltIn("substring after", ["string", "match"], result: .string) { call, frame in
            parted(call, &frame) { text, match in
                Search.first(match, in: text).map { String(decoding: text[($0 + match.count)...], as: UTF8.self) } ?? ""
            }
        },
        BuiltIn("contains", ["string", "match"], result: .boolean) { call, frame in
            compared(call, &frame) { text, match in Search.first(match, in: text) != nil }
        },
        BuiltIn("starts with", ["string", "match"], result: .boolean) { call, frame in
            compared(call, &frame) { text, match in text.starts(with: match) }
        },
        BuiltIn("ends with", ["string", "match"], result: .boolean) { call, frame in
            compared(call, &frame) { text, match in text.suffix(match.count).elementsEqual(match) }
        },
        BuiltIn("string join", ["list", "delimiter"], required: 1, result: .string, body: join),
    ]

    private static func substring(_ call: Call, _ frame: inout Frame) -> Value {
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        guard let start = call.whole(1) else { return call.wrong(1, .number, &frame) }
        let scalars = text.unicodeScalars
        let count = scalars.count
        guard start != 0, start.magnitude <= count else {
            return call.fail(
                .invalidValue, en: "the string has no position \(start)", zh: "字符串没有第 \(start) 个位置", &frame)
        }
        let first = start > 0 ? start - 1 : count + start
        var length = count - first
        if call.arguments.count > 2 {
            guard let wanted = call.whole(2) else { return call.wrong(2, .number, &frame) }
            guard wanted >= 1 else {
                return call.fail(.invalidValue, en: "the length is at least 1", zh: "长度至少为 1", &frame)
            }
            length = min(wanted, length)
        }
        return .string(String(String.UnicodeScalarView(scalars.dropFirst(first).prefix(length))))
    }

    private static func mapped(_ call: Call, _ frame: inout Frame, _ change: (String) -> String) -> Value {
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        return frame.allowsText(text.utf8.count, call.range) ? .string(change(text)) : .null
    }

    private static func parted(_ call: Call, _ frame: inout Frame, _ part: ([UInt8], [UInt8]) -> String) -> Value {
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        guard let match = call.string(1) else { return call.wrong(1, .string, &frame) }
        guard frame.allowsText(text.utf8.count, call.range) else { return .null }
        return .string(part(Array(text.utf8), Array(match.utf8)))
    }

    private static func compared(_ call: Call, _ frame: inout Frame, _ test: ([UInt8], [UInt8]) -> Bool) -> Value {
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        guard let match = call.string(1) else { return call.wrong(1, .string, &frame) }
        guard frame.allowsText(text.utf8.count, call.range) else { return .null }
        return .boolean(test(Array(text.utf8), Array(match.utf8)))
    }

    /// Nulls in the list are left out.
    private static func join(_ call: Call, _ frame: inout Frame) -> Value {
        guard let elements = call.list(0) else { return call.wrong(0, .listOfStrings, &frame) }
        var delimiter = ""
        if call.has(1) {
            guard let given = call.string(1) else { return call.wrong(1, .string, &frame) }
            delimiter = given
        }
        var parts: [String] = []
        var length = 0
        for element in elements where !element.isNull {
            guard let part = element.asString else {
                return call.fail(
                    .type, en: "a \(element.kindName) is no string", zh: "\(element.kindName) 不是字符串", &frame)
            }
            length += part.utf8.count + delimiter.utf8.count
            guard length <= Frame.maximumText + delimiter.utf8.count, frame.spend() else {
                return call.fail(.tooLarge, en: "the text would be too long", zh: "文本过长", &frame)
            }
            parts.append(part)
        }
        return frame.allowsText(max(0, length - delimiter.utf8.count), call.range)
            ? .string(parts.joined(separator: delimiter)) : .null
    }
}

/// Finds bytes in bytes, in time linear in both (Knuth, Morris, Pratt 1977).
enum Search {
    static func first(_ pattern: [UInt8], in text: [UInt8]) -> Int? {
        if pattern.isEmpty { return 0 }
        guard pattern.count <= text.count else { return nil }
        var fallback = [Int](repeating: 0, count: pattern.count)
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = fallback[length - 1] }
            if pattern[index] == pattern[length] { length += 1 }
            fallback[index] = length
        }
        length = 0
        for (index, byte) in text.enumerated() {
            while length > 0, byte != pattern[length] { length = fallback[length - 1] }
            if byte == pattern[length] { length += 1 }
            if length == pattern.count { return index - length + 1 }
        }
        return nil
    }
}

/// `string` and `number` (DMN 1.5, table 69).
enum ConversionBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("string", ["from"], result: .string) { call, frame in
            if call[0].isNull { return call.fail(.null, en: "there is nothing to write", zh: "没有可写出的值", &frame) }
            let text = ValueText.text(of: call[0], limit: Frame.maximumText)
            return frame.allowsText(text.utf8.count, call.range) ? .string(text) : .null
        },
        BuiltIn(
            "number", ["from", "grouping separator", "decimal separator"], required: 1, result: .number, body: number),
        BuiltIn("is defined", ["value"], result: .boolean) { call, _ in .boolean(call.has(0)) },
    ]

    private static func number(_ call: Call, _ frame: inout Frame) -> Value {
        if let number = call.number(0), call.arguments.count == 1 { return .number(number) }
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        var (grouping, point) = ("", ".")
        if call.has(1) {
            guard let separator = call.string(1), [" ", ",", "."].contains(separator) else {
                return call.fail(
                    .invalidValue, en: "the grouping separator is a space, a comma or a point", zh: "分组符应为空格、逗号或点",
                    &frame)
            }
            grouping = separator
        }
        if call.has(2) {
            guard let separator = call.string(2), [",", "."].contains(separator) else {
                return call.fail(
                    .invalidValue, en: "the decimal separator is a comma or a point", zh: "小数点应为逗号或点", &frame)
            }
            point = separator
        }
        if grouping == point {
            return call.fail(.invalidValue, en: "the separators must differ", zh: "两个分隔符不能相同", &frame)
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if String(scalar) == grouping { continue }
            if String(scalar) == ".", point != "." { return unreadable(text, call, &frame) }
            plain.append(String(scalar) == point ? "." : scalar)
        }
        guard let number = Decimal128(utf8: String(plain).utf8, roundingExcess: true) else {
            return unreadable(text, call, &frame)
        }
        return .number(number)
    }

    private static func unreadable(_ text: String, _ call: Call, _ frame: inout Frame) -> Value {
        call.fail(.invalidValue, about: .string(text), en: "is no number", zh: "不是数", &frame)
    }
}

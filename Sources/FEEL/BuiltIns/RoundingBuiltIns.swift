/// `decimal`, `floor`, `ceiling` and the `round …` family (DMN 1.5, table 76).
enum RoundingBuiltIns {
    static let all: [BuiltIn] = [
        function("decimal", .halfEven, required: 2),
        function("floor", .floor, required: 1),
        function("ceiling", .ceiling, required: 1),
        function("round up", .up, required: 2),
        function("round down", .down, required: 2),
        function("round half up", .halfUp, required: 2),
        function("round half down", .halfDown, required: 2),
    ]

    private static func function(_ name: String, _ mode: RoundingMode, required: Int) -> BuiltIn {
        BuiltIn(name, ["n", "scale"], required: required, result: .number) { call, frame in
            guard let number = call.number(0) else { return call.wrong(0, .number, &frame) }
            var scale = 0
            if call.arguments.count > 1 {
                guard call.number(1) != nil else { return call.wrong(1, .number, &frame) }
                guard let whole = call.whole(1),
                    (-Decimal128.maximumExponent...(-Decimal128.minimumExponent)).contains(whole)
                else {
                    return call.fail(
                        .invalidValue, en: "the scale is at least -6111 and at most 6176", zh: "小数位数应在 -6111 与 6176 之间",
                        &frame)
                }
                scale = whole
            }
            return number.rounded(scale: scale, mode: mode).map(Value.number)
                ?? call.fail(.arithmetic, en: "the result is too large", zh: "结果过大", &frame)
        }
    }
}

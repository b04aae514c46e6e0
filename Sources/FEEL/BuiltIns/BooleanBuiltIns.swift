/// `not`, `all`, `any`, `is` (DMN 1.5, tables 70, 73 and 83).
enum BooleanBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("not", ["negand"], result: .boolean) { call, frame in
            guard let value = call.bool(0) else { return call.wrong(0, .boolean, &frame) }
            return .boolean(!value)
        },
        BuiltIn("all", .init(["list"]), .init(["b"], required: 0, isVariadic: true), result: .boolean) { call, frame in
            settled(call, by: false, &frame)
        },
        BuiltIn("any", .init(["list"]), .init(["b"], required: 0, isVariadic: true), result: .boolean) { call, frame in
            settled(call, by: true, &frame)
        },
        BuiltIn("is", ["value1", "value2"], result: .boolean) { call, frame in
            guard ValueBounds.hold(call[0], &frame), ValueBounds.hold(call[1], &frame) else {
                return call.fail(.tooDeep, en: "the values are nested too deeply", zh: "值嵌套过深", &frame)
            }
            return .boolean(call[0] == call[1])
        },
    ]

    /// The value that settles the answer if it is there; else null if something is no boolean; else the other value.
    private static func settled(_ call: Call, by value: Bool, _ frame: inout Frame) -> Value {
        if call.arguments.count == 1, call[0].isNull { return call.wrong(0, .list, &frame) }
        guard call.arguments.count > 0 else {
            return call.fail(.arguments, en: "there is nothing to look at", zh: "没有参数", &frame)
        }
        var foreign: Value?
        for element in call.elements {
            guard frame.spend() else { return .null }
            switch element {
            case .boolean(value): return .boolean(value)
            case .boolean: break
            default: foreign = element
            }
        }
        guard let foreign else { return .boolean(!value) }
        return call.fail(
            foreign.isNull ? .null : .type, en: "a \(foreign.kindName) is no boolean",
            zh: "\(foreign.kindName) 不是 boolean", &frame)
    }
}

/// Functions that make a changed list (DMN 1.5, table 73).
enum ListEditBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("append", .init(["list", "item"], isVariadic: true)) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            guard frame.spend(list.count) else { return .null }
            return .list(list + call.arguments.dropFirst())
        },
        BuiltIn("concatenate", .init(["list"], isVariadic: true)) { call, frame in
            var joined: [Value] = []
            for place in call.arguments.indices {
                guard let list = call.list(place) else { return call.wrong(place, .list, &frame) }
                guard frame.spend(list.count) else { return .null }
                joined += list
            }
            return .list(joined)
        },
        BuiltIn("insert before", ["list", "position", "newItem"]) { call, frame in
            edited(call, &frame) { list, index in list.insert(call[2], at: index) }
        },
        BuiltIn("remove", ["list", "position"]) { call, frame in
            edited(call, &frame) { list, index in list.remove(at: index) }
        },
        BuiltIn(
            "list replace", .init(["list", "position", "newItem"]), .init(["list", "match", "newItem"]), body: replace),
    ]

    /// A copy of the list changed at the position of the second argument.
    private static func edited(_ call: Call, _ frame: inout Frame, _ change: (inout [Value], Int) -> Void) -> Value {
        guard var list = call.list(0) else { return call.wrong(0, .list, &frame) }
        guard let position = call.whole(1) else { return call.wrong(1, .number, &frame) }
        guard position != 0, position.magnitude <= list.count else {
            return call.fail(
                .invalidValue, en: "the list has no position \(position)", zh: "列表没有第 \(position) 个位置", &frame)
        }
        guard frame.spend(list.count) else { return .null }
        change(&list, position > 0 ? position - 1 : list.count + position)
        return .list(list)
    }

    private static func replace(_ call: Call, _ frame: inout Frame) -> Value {
        guard case .function(let match) = call[1] else {
            return edited(call, &frame) { list, index in list[index] = call[2] }
        }
        guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
        var result: [Value] = []
        for element in list {
            switch Invocation.call(match, [element, call[2]], call.range, &frame) {
            case .boolean(true): result.append(call[2])
            case .boolean(false): result.append(element)
            case let other:
                return call.fail(
                    .type, en: "the match gives a \(other.kindName), not a boolean",
                    zh: "匹配函数应给出 boolean，而给出了 \(other.kindName)", &frame)
            }
        }
        return .list(result)
    }
}

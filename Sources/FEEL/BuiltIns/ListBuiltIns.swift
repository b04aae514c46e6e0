/// Functions that look at lists (DMN 1.5, table 73).
enum ListBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("list contains", ["list", "element"], result: .boolean) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            for element in list {
                guard frame.spend() else { return .null }
                if Equality.test(element, call[1], &frame) == .yes { return true }
            }
            return false
        },
        BuiltIn("count", ["list"], result: .number) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            return .number(Decimal128(list.count))
        },
        BuiltIn("index of", ["list", "match"], result: .list(.number)) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            var places: [Value] = []
            for (index, element) in list.enumerated() {
                guard frame.spend() else { return .null }
                if Equality.test(element, call[1], &frame) == .yes { places.append(.number(Decimal128(index + 1))) }
            }
            return .list(places)
        },
        BuiltIn("sublist", ["list", "start position", "length"], required: 2, body: sublist),
        BuiltIn("distinct values", ["list"]) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            return distinct(list, call, &frame)
        },
        BuiltIn("union", .init(["list"], isVariadic: true)) { call, frame in
            var joined: [Value] = []
            for place in call.arguments.indices {
                guard let list = call.list(place) else { return call.wrong(place, .list, &frame) }
                joined += list
            }
            return distinct(joined, call, &frame)
        },
        BuiltIn("flatten", ["list"]) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            var flat: [Value] = []
            return flatten(list, into: &flat, &frame) ? .list(flat) : .null
        },
        BuiltIn("reverse", ["list"]) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            return frame.spend(list.count) ? .list(list.reversed()) : .null
        },
    ]

    private static func sublist(_ call: Call, _ frame: inout Frame) -> Value {
        guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
        guard let start = call.whole(1) else { return call.wrong(1, .number, &frame) }
        guard start != 0, start.magnitude <= list.count else {
            return call.fail(.invalidValue, en: "the list has no position \(start)", zh: "列表没有第 \(start) 个位置", &frame)
        }
        let first = start > 0 ? start - 1 : list.count + start
        var length = list.count - first
        if call.arguments.count > 2 {
            guard let wanted = call.whole(2) else { return call.wrong(2, .number, &frame) }
            guard wanted >= 0, wanted <= length else {
                return call.fail(
                    .invalidValue, en: "the list has no \(wanted) elements from there", zh: "列表从该处起没有 \(wanted) 个元素",
                    &frame)
            }
            length = wanted
        }
        return frame.spend(length) ? .list(Array(list[first..<first + length])) : .null
    }

    /// The elements without those that equal an earlier one. Equal values are found by hash; the rest by FEEL's `=`.
    private static func distinct(_ list: [Value], _ call: Call, _ frame: inout Frame) -> Value {
        var seen: Set<Value> = []
        var kept: [Value] = []
        for element in list {
            guard frame.spend(), ValueBounds.hold(element, &frame) else {
                return call.fail(.tooDeep, en: "the elements are nested too deeply", zh: "元素嵌套过深", &frame)
            }
            guard seen.insert(element).inserted else { continue }
            if isTemporal(element) {
                guard frame.spend(kept.count) else { return .null }
                if kept.contains(where: { Equality.test($0, element, &frame) == .yes }) { continue }
            }
            kept.append(element)
        }
        return .list(kept)
    }

    /// Kinds of which different values can be equal: the same moment in two zones.
    private static func isTemporal(_ value: Value) -> Bool {
        switch value {
        case .time, .dateTime, .list, .context: true
        default: false
        }
    }

    private static func flatten(_ list: [Value], into flat: inout [Value], _ frame: inout Frame) -> Bool {
        for element in list {
            guard frame.spend() else { return false }
            if case .list(let inner) = element {
                guard flatten(inner, into: &flat, &frame) else { return false }
            } else {
                flat.append(element)
            }
        }
        return true
    }
}

/// `sort` (DMN 1.5, table 82).
enum SortBuiltIns {
    static let all: [BuiltIn] = [
        BuiltIn("sort", ["list", "precedes"], required: 1) { call, frame in
            guard let list = call.list(0) else { return call.wrong(0, .list, &frame) }
            guard call.arguments.count > 1 else { return natural(list, call, &frame) }
            guard case .function(let precedes) = call[1], precedes.parameters.count == 2 else {
                return call.wrong(1, .functionOfTwo, &frame)
            }
            var failed = false
            let sorted = MergeSort.sorted(list) { left, right in
                switch Invocation.call(precedes, [left, right], call.range, &frame) {
                case .boolean(let answer): return answer
                default:
                    failed = true
                    return false
                }
            }
            return failed
                ? call.fail(.type, en: "the function does not always give a boolean", zh: "函数并不总是给出 boolean", &frame)
                : .list(sorted)
        }
    ]

    /// Without a function: ascending.
    private static func natural(_ list: [Value], _ call: Call, _ frame: inout Frame) -> Value {
        var failed = false
        let sorted = MergeSort.sorted(list) { left, right in
            guard frame.spend(), let order = Ordering.compare(left, right, &frame) else {
                failed = true
                return false
            }
            return order < 0
        }
        return failed
            ? call.fail(.notComparable, en: "the elements have no common order", zh: "元素之间没有可比的先后", &frame)
            : .list(sorted)
    }
}

/// A stable sort that needs no more of `precedes` than an answer: one that contradicts itself gives some order.
enum MergeSort {
    static func sorted(_ list: [Value], _ precedes: (Value, Value) -> Bool) -> [Value] {
        guard list.count > 1 else { return list }
        var (source, target) = (list, list)
        var width = 1
        while width < list.count {
            var start = 0
            while start < list.count {
                let (middle, end) = (min(start + width, list.count), min(start + 2 * width, list.count))
                merge(source, start, middle, end, into: &target, precedes)
                start = end
            }
            swap(&source, &target)
            width *= 2
        }
        return source
    }

    private static func merge(
        _ source: [Value], _ start: Int, _ middle: Int, _ end: Int, into target: inout [Value],
        _ precedes: (Value, Value) -> Bool
    ) {
        var (left, right) = (start, middle)
        for place in start..<end {
            if left < middle, right >= end || !precedes(source[right], source[left]) {
                target[place] = source[left]
                left += 1
            } else {
                target[place] = source[right]
                right += 1
            }
        }
    }
}

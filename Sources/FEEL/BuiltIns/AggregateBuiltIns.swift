/// Functions that make one value of many (DMN 1.5, table 73). Each takes a list, or the elements one by one.
enum AggregateBuiltIns {
    static let all: [BuiltIn] = [
        many("min", .any) { call, frame in extreme(call, -1, &frame) },
        many("max", .any) { call, frame in extreme(call, 1, &frame) },
        many("sum", .any) { call, frame in sum(call, &frame) },
        many("mean", .number) { call, frame in
            guard let numbers = numbers(call, &frame) else { return .null }
            guard let total = fold(numbers, +), let mean = total / Decimal128(numbers.count) else {
                return call.fail(.arithmetic, en: "there is no mean", zh: "没有平均值", &frame)
            }
            return .number(mean)
        },
        many("product", .number) { call, frame in
            guard let numbers = numbers(call, &frame) else { return .null }
            return fold(numbers, *).map(Value.number)
                ?? call.fail(.arithmetic, en: "the product is too large", zh: "乘积过大", &frame)
        },
        many("median", .number, body: median),
        many("stddev", .number, body: deviation),
        many("mode", .list(.number), body: mode),
    ]

    private static func many(_ name: String, _ result: FEELType, body: @escaping BuiltIn.Body) -> BuiltIn {
        BuiltIn(name, .init(["list"]), .init(["n"], isVariadic: true), result: result, body: body)
    }

    /// The arguments as numbers; nil, after a complaint, where there are none or one is something else.
    private static func numbers(_ call: Call, _ frame: inout Frame) -> [Decimal128]? {
        let elements = call.elements
        guard !elements.isEmpty, frame.spend(elements.count) else {
            _ = call.fail(.invalidValue, en: "the list is empty", zh: "列表为空", &frame)
            return nil
        }
        var numbers: [Decimal128] = []
        numbers.reserveCapacity(elements.count)
        for element in elements {
            guard case .number(let number) = element else {
                _ = call.fail(
                    element.isNull ? .null : .type, en: "a \(element.kindName) is no number",
                    zh: "\(element.kindName) 不是数", &frame)
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func fold(
        _ numbers: [Decimal128], _ combine: (Decimal128, Decimal128) -> Decimal128?
    ) -> Decimal128? {
        var result = numbers[0]
        for number in numbers.dropFirst() {
            guard let next = combine(result, number) else { return nil }
            result = next
        }
        return result
    }

    private static func extreme(_ call: Call, _ direction: Int, _ frame: inout Frame) -> Value {
        let elements = call.elements
        guard var best = elements.first else {
            return call.fail(.invalidValue, en: "the list is empty", zh: "列表为空", &frame)
        }
        if best.isNull || Ordering.compare(best, best, &frame) == nil {
            return call.fail(
                best.isNull ? .null : .type, en: "a \(best.kindName) has no order", zh: "\(best.kindName) 没有先后", &frame)
        }
        for element in elements.dropFirst() {
            guard frame.spend() else { return .null }
            guard let order = Ordering.compare(element, best, &frame) else {
                let (code, message) = Ordering.complaint(element, best, frame.zones)
                return call.fail(code, message, &frame)
            }
            if order == direction { best = element }
        }
        return best
    }

    /// Numbers, or durations of one kind.
    private static func sum(_ call: Call, _ frame: inout Frame) -> Value {
        let elements = call.elements
        guard var total = elements.first else {
            return call.fail(.invalidValue, en: "the list is empty", zh: "列表为空", &frame)
        }
        switch total {
        case .number, .yearsMonths, .daysTime: break
        default:
            return call.fail(
                total.isNull ? .null : .type, en: "a \(total.kindName) cannot be added up",
                zh: "\(total.kindName) 不能相加", &frame)
        }
        for element in elements.dropFirst() {
            guard frame.spend() else { return .null }
            switch (total, element) {
            case (.number(let a), .number(let b)):
                guard let next = a + b else {
                    return call.fail(.arithmetic, en: "the sum is too large", zh: "总和过大", &frame)
                }
                total = .number(next)
            case (.yearsMonths, .yearsMonths), (.daysTime, .daysTime):
                total = Arithmetic.other(.add, total, element, call.range, &frame)
            default:
                return call.fail(
                    element.isNull ? .null : .type, en: "a \(element.kindName) is no \(total.kindName)",
                    zh: "\(element.kindName) 不是 \(total.kindName)", &frame)
            }
        }
        return total
    }

    private static func median(_ call: Call, _ frame: inout Frame) -> Value {
        guard let numbers = numbers(call, &frame)?.sorted() else { return .null }
        let middle = numbers.count / 2
        if numbers.count % 2 == 1 { return .number(numbers[middle]) }
        guard let both = numbers[middle - 1] + numbers[middle], let half = both / 2 else {
            return call.fail(.arithmetic, en: "the median is too large", zh: "中位数过大", &frame)
        }
        return .number(half)
    }

    /// The deviation of a sample: the sum of squares is divided by one less than the count.
    private static func deviation(_ call: Call, _ frame: inout Frame) -> Value {
        guard let numbers = numbers(call, &frame) else { return .null }
        guard numbers.count > 1 else {
            return call.fail(.invalidValue, en: "it takes at least two numbers", zh: "至少需要两个数", &frame)
        }
        guard let total = fold(numbers, +), let mean = total / Decimal128(numbers.count) else { return .null }
        let squares = numbers.compactMap { number in (number - mean).flatMap { $0 * $0 } }
        guard squares.count == numbers.count, let sum = fold(squares, +),
            let root = (sum / Decimal128(numbers.count - 1))?.squareRoot()
        else { return call.fail(.arithmetic, en: "the result is too large", zh: "结果过大", &frame) }
        return .number(root)
    }

    /// The most frequent numbers, in ascending order.
    private static func mode(_ call: Call, _ frame: inout Frame) -> Value {
        if call.elements.isEmpty, call.arguments.count == 1 { return .list([]) }
        guard let numbers = numbers(call, &frame) else { return .null }
        var counts: [Decimal128: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    }
}

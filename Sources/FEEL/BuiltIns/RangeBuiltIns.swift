/// How points and ranges lie to each other (DMN 1.5, table 78), and `range` (table 69).
enum RangeBuiltIns {
    static let all: [BuiltIn] =
        [
            BuiltIn("range", ["from"], result: .range(.any), body: range),
            points("before") { RangeRelation.before($0, $1, &$2) },
            points("after") { RangeRelation.before($1, $0, &$2) },
            ranges("meets") { RangeRelation.meets($0, $1, &$2) },
            ranges("met by") { RangeRelation.meets($1, $0, &$2) },
            ranges("overlaps") { RangeRelation.overlaps($0, $1, &$2) },
            ranges("overlaps before") { RangeRelation.overlapsBefore($0, $1, &$2) },
            ranges("overlaps after") { RangeRelation.overlapsBefore($1, $0, &$2) },
            pointFirst("finishes") { RangeRelation.finishes($0, $1, &$2) },
            rangeFirst("finished by") { RangeRelation.finishes($1, $0, &$2) },
            rangeFirst("includes") { RangeRelation.includes($0, $1, &$2) },
            pointFirst("during") { RangeRelation.includes($1, $0, &$2) },
            pointFirst("starts") { RangeRelation.starts($0, $1, &$2) },
            rangeFirst("started by") { RangeRelation.starts($1, $0, &$2) },
            BuiltIn("coincides", .init(["point1", "point2"]), twoRanges, result: .boolean) { call, frame in
                guard let left = extent(call, 0, &frame), let right = extent(call, 1, &frame) else { return .null }
                guard left.isPoint == right.isPoint else {
                    return call.fail(.type, en: "both must be points, or both ranges", zh: "两者应同为点，或同为区间", &frame)
                }
                return answer(RangeRelation.coincides(left, right, &frame), call, &frame)
            },
        ]

    private typealias Relation = @Sendable (Extent, Extent, inout Frame) -> Bool?

    private static let twoRanges = BuiltIn.Signature(["range1", "range2"])
    private static let pointAndRange = BuiltIn.Signature(["point", "range"])
    private static let rangeAndPoint = BuiltIn.Signature(["range", "point"])

    /// Points and ranges in every combination.
    private static func points(_ name: String, _ relation: @escaping Relation) -> BuiltIn {
        BuiltIn(
            name, .init(["point1", "point2"]), pointAndRange, rangeAndPoint, twoRanges, result: .boolean,
            body: body([true, true], relation))
    }

    private static func ranges(_ name: String, _ relation: @escaping Relation) -> BuiltIn {
        BuiltIn(name, twoRanges, result: .boolean, body: body([false, false], relation))
    }

    private static func pointFirst(_ name: String, _ relation: @escaping Relation) -> BuiltIn {
        BuiltIn(name, pointAndRange, twoRanges, result: .boolean, body: body([true, false], relation))
    }

    private static func rangeFirst(_ name: String, _ relation: @escaping Relation) -> BuiltIn {
        BuiltIn(name, rangeAndPoint, twoRanges, result: .boolean, body: body([false, true], relation))
    }

    /// `mayBePoint` says at which places a point may stand as well as a range.
    private static func body(_ mayBePoint: [Bool], _ relation: @escaping Relation) -> BuiltIn.Body {
        { call, frame in
            guard let left = extent(call, 0, &frame), let right = extent(call, 1, &frame) else { return .null }
            for (place, extent) in [left, right].enumerated() where extent.isPoint && !mayBePoint[place] {
                return call.wrong(place, .range, &frame)
            }
            return answer(relation(left, right, &frame), call, &frame)
        }
    }

    private static func answer(_ holds: Bool?, _ call: Call, _ frame: inout Frame) -> Value {
        holds.map(Value.boolean)
            ?? call.fail(.notComparable, en: "the arguments have no common order", zh: "参数之间没有可比的先后", &frame)
    }

    private static func extent(_ call: Call, _ place: Int, _ frame: inout Frame) -> Extent? {
        if let extent = Extent(call.single(place)) { return extent }
        _ = call.wrong(place, .pointOrRange, &frame)
        return nil
    }

    /// The range that a text is the literal of (grammar rules 66 and 67): only literals stand in it.
    private static func range(_ call: Call, _ frame: inout Frame) -> Value {
        guard let text = call.string(0) else { return call.wrong(0, .string, &frame) }
        guard frame.allowsText(text.utf8.count, call.range) else { return .null }
        guard let literal = try? RangeLiteral.parse(text) else {
            return call.fail(
                .invalidValue, about: .string(text), en: "is no range of literals", zh: "不是由字面值构成的区间", &frame)
        }
        for end in [literal.start, literal.end] {
            guard let end, let zone = NamedZones.unknown(in: end, frame.zones) else { continue }
            return call.fail(.unknownZone, en: "there is no time zone \"\(zone)\"", zh: "没有时区 \"\(zone)\"", &frame)
        }
        guard let start = literal.start else { return .range(literal.unboundedBelow) }
        guard let end = literal.end else { return .range(literal.unboundedAbove(start)) }
        guard let order = Ordering.compare(start, end, &frame) else {
            let complaint = Ordering.complaint(start, end, frame.zones)
            return call.fail(complaint.code, complaint.message, &frame)
        }
        guard order <= 0 else {
            return call.fail(.invalidValue, en: "the range ends before it begins", zh: "区间的终点早于起点", &frame)
        }
        return .range(
            ValueRange(start: start, startIncluded: literal.startIncluded, end: end, endIncluded: literal.endIncluded))
    }
}

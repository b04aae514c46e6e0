import FEEL
import Testing

/// Functions that make one value of many (DMN 1.5, table 73).
@Suite struct `Built-ins for aggregates` {
    static let rows: [(String, String)] = [
        ("min([3, 1, 2])", "1"), ("min(3, 1)", "1"), ("min(list: [\"b\", \"a\"])", "\"a\""), ("min(5)", "5"),
        ("min(@\"2022-03-28\", @\"2022-03-27\")", "@\"2022-03-27\""),
        ("min([@\"10:00:00\", @\"09:59:59\"])", "@\"09:59:59\""),
        ("max(\"a\", \"b\")", "\"b\""), ("max(@\"P1Y\", @\"P2Y\")", "@\"P2Y\""), ("max([-1])", "-1"),
        ("max(list: [@\"PT1H\", @\"PT61M\"])", "@\"PT61M\""),
        ("max(@\"2022-03-28T00:00:00Z\", @\"2022-03-28T01:00:00+08:00\")", "@\"2022-03-28T00:00:00Z\""),
        ("sum([1, 2.5])", "3.5"), ("sum(1, 2)", "3"), ("sum(0.1, 0.2)", "0.3"), ("sum(list: [7])", "7"),
        ("sum(@\"PT1H\", @\"PT30M\")", "@\"PT90M\""), ("sum([@\"P1Y\", @\"-P1M\"])", "@\"P11M\""),
        ("mean([1, 2, 3, 4])", "2.5"), ("mean(1, 2)", "1.5"), ("mean(list: [1])", "1"), ("mean(5)", "5"),
        ("product([2, 3, 4])", "24"), ("product(0.5, 4)", "2"), ("product(list: [-3])", "-3"),
        ("median([8, 2, 5, 3, 4])", "4"), ("median([6, 1, 2, 3])", "2.5"), ("median(1, 9)", "5"),
        ("median(list: [7])", "7"),
        ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"),
        ("stddev(1, 3)", "1.414213562373095048801688724209698"),
        ("stddev(list: [5, 5])", "0"),
        ("mode([6, 3, 9, 6, 6])", "[6]"), ("mode([6, 1, 9, 6, 1])", "[1, 6]"), ("mode(1, 1.0, 2)", "[1]"),
        ("mode([])", "[]"), ("mode(list: [2, 1])", "[1, 2]"), ("mode(5)", "[5]"),
    ]

    static let refused: [(String, String)] = [
        ("min([])", "feel.invalid-value"), ("min([1, null])", "feel.null"), ("min(1, \"a\")", "feel.not-comparable"),
        ("min(null)", "feel.null"), ("min()", "feel.arguments"), ("max([])", "feel.invalid-value"),
        ("max([true, false])", "feel.type"), ("max([null, 1])", "feel.null"), ("max(lst: [1])", "feel.arguments"),
        ("sum([])", "feel.invalid-value"), ("sum([1, \"a\"])", "feel.type"), ("sum([1, null])", "feel.null"),
        ("sum(\"a\", \"b\")", "feel.type"), ("sum(@\"P1Y\", @\"P1D\")", "feel.type"), ("sum(null)", "feel.null"),
        ("mean([])", "feel.invalid-value"), ("mean([1, null])", "feel.null"), ("mean(\"1\")", "feel.type"),
        ("product([])", "feel.invalid-value"), ("product([2, \"a\"])", "feel.type"), ("product()", "feel.arguments"),
        ("product(1e6000, 1e6000)", "feel.arithmetic"), ("median([])", "feel.invalid-value"),
        ("median([1, \"a\"])", "feel.type"), ("median(null)", "feel.null"), ("stddev([1])", "feel.invalid-value"),
        ("stddev([])", "feel.invalid-value"), ("stddev([1, null])", "feel.null"), ("stddev(1)", "feel.invalid-value"),
        ("mode([1, null])", "feel.null"), ("mode(null)", "feel.null"), ("mode([1, \"a\"])", "feel.type"),
        ("mode()", "feel.arguments"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}

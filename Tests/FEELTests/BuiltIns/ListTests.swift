import FEEL
import Testing

/// Functions of lists that give elements, places or lists, and `sort` (DMN 1.5, tables 73 and 82).
@Suite struct `Built-ins for lists` {
    static let rows: [(String, String)] = [
        ("list contains([1, null], null)", "true"), ("list contains([1], \"1\")", "false"),
        ("list contains([[1]], [1])", "true"), ("list contains(list: [\"a\"], element: \"a\")", "true"),
        ("list contains(1, 1)", "true"), ("list contains([@\"10:00:00Z\"], @\"18:00:00+08:00\")", "true"),
        ("count([1, 2])", "2"), ("count([])", "0"), ("count(5)", "1"), ("count([null])", "1"),
        ("count(list: [[1, 2]])", "1"),
        ("index of([1, 2, 1], 1)", "[1, 3]"), ("index of([1], 9)", "[]"), ("index of([null, 1], null)", "[1]"),
        ("index of(list: [\"a\", \"b\"], match: \"b\")", "[2]"),
        ("sublist([4, 5, 6], 2)", "[5, 6]"), ("sublist([4, 5, 6], -2, 1)", "[5]"), ("sublist([4, 5, 6], 1, 0)", "[]"),
        ("sublist(list: [4, 5, 6], start position: 3, length: 1)", "[6]"), ("sublist(7, 1)", "[7]"),
        ("append([1], 2, [3])", "[1, 2, [3]]"), ("append([], null)", "[null]"), ("append(1, 2)", "[1, 2]"),
        ("append(list: [1], item: 2)", "[1, 2]"),
        ("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]"), ("concatenate([])", "[]"),
        ("concatenate([[1]], [2])", "[[1], 2]"),
        ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("insert before([1, 3], -1, 2)", "[1, 2, 3]"),
        ("insert before(list: [2], position: 1, newItem: null)", "[null, 2]"),
        ("remove([1, 2, 3], 2)", "[1, 3]"), ("remove([1], -1)", "[]"), ("remove(list: [1, 2], position: 1)", "[2]"),
        ("reverse([1, 2])", "[2, 1]"), ("reverse([])", "[]"), ("reverse(list: 1)", "[1]"),
        ("union([1, 2], [2, 3])", "[1, 2, 3]"), ("union([1, 1])", "[1]"), ("union([1], 2, [null])", "[1, 2, null]"),
        ("distinct values([1, 1.0, \"1\", null, null])", "[1, \"1\", null]"),
        ("distinct values([@\"10:00:00Z\", @\"18:00:00+08:00\"])", "[@\"10:00:00Z\"]"),
        ("distinct values(list: [[1], [1], {a: 1}, {a: 1}])", "[[1], {a: 1}]"),
        ("flatten([1, [[2]], []])", "[1, 2]"), ("flatten(list: [{a: [1]}])", "[{a: [1]}]"),
        ("flatten([[null]])", "[null]"),
        ("list replace([1, 2, 3], 2, 9)", "[1, 9, 3]"), ("list replace([1, 2, 3], -1, 9)", "[1, 2, 9]"),
        ("list replace([1, 2, 3], 2.9, null)", "[1, null, 3]"), ("list replace(1, 1, 2)", "[2]"),
        ("list replace([1, 2], function(item, newItem) item < newItem, 2)", "[2, 2]"),
        ("list replace(newItem: 0, list: [5, -5], match: function(a, b) a < b)", "[5, 0]"),
        ("list replace(list: [5], position: 1, newItem: 6)", "[6]"),
        ("sort([3, 1, 2])", "[1, 2, 3]"), ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
        ("sort([[2], [1]], function(x, y) x[1] < y[1])", "[[1], [2]]"),
        ("sort([{k: 1, n: 1}, {k: 0, n: 2}, {k: 1, n: 3}], function(x, y) x.k < y.k).n", "[2, 1, 3]"),
        ("sort(precedes: function(a, b) a < b, list: [\"b\", \"B\", \"a\"])", "[\"B\", \"a\", \"b\"]"),
        ("sort([], function(a, b) a < b)", "[]"), ("sort([2, 1], before)", "[1, 2]"),
    ]

    static let refused: [(String, String)] = [
        ("list contains(null, 1)", "feel.null"), ("list contains([1])", "feel.arguments"),
        ("count(null)", "feel.null"), ("count()", "feel.arguments"), ("count(1, 2)", "feel.arguments"),
        ("index of(null, 1)", "feel.null"), ("sublist([1], 2)", "feel.invalid-value"),
        ("sublist([1], 0)", "feel.invalid-value"),
        ("sublist([4, 5, 6], 2, 9)", "feel.invalid-value"), ("sublist([1], 1, -1)", "feel.invalid-value"),
        ("sublist(null, 1)", "feel.null"), ("sublist([1], \"1\")", "feel.type"), ("sublist([1], 1, null)", "feel.null"),
        ("append(null, 1)", "feel.null"), ("append([1])", "feel.arguments"), ("concatenate([1], null)", "feel.null"),
        ("concatenate()", "feel.arguments"), ("insert before([1], 3, 2)", "feel.invalid-value"),
        ("insert before([1], 0, 2)", "feel.invalid-value"), ("insert before([1], null, 2)", "feel.null"),
        ("insert before(null, 1, 2)", "feel.null"), ("remove([1], 0)", "feel.invalid-value"),
        ("remove([1], 2)", "feel.invalid-value"), ("remove([1], \"1\")", "feel.type"), ("reverse(null)", "feel.null"),
        ("union(null)", "feel.null"), ("distinct values(null)", "feel.null"), ("flatten(null)", "feel.null"),
        ("list replace([1], 5, 9)", "feel.invalid-value"), ("list replace([1], 0, 9)", "feel.invalid-value"),
        ("list replace([1], null, 9)", "feel.null"), ("list replace(null, 1, 9)", "feel.null"),
        ("list replace([1], \"1\", 9)", "feel.type"), ("list replace([1], 1)", "feel.arguments"),
        ("list replace([1], function(item) true, 9)", "feel.arguments"),
        ("list replace([1], function(item, newItem) 5, 9)", "feel.type"),
        ("sort([1, \"a\"])", "feel.not-comparable"), ("sort(null, before)", "feel.null"), ("sort([1], 5)", "feel.type"),
        ("sort([1, 2], function(a) true)", "feel.type"), ("sort([1, 2], function(a, b) 1)", "feel.type"),
    ]

    @Test(arguments: rows)
    func `give what the standard says`(source: String, plain: String) { expectEqual(source, plain) }

    @Test(arguments: refused)
    func `give null with a reason`(source: String, code: String) { expectRefused(source, code) }
}

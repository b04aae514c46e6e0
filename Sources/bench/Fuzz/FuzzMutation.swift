/// Breaks sources: cuts, doubles and joins pieces of them, puts in signs and words, changes bytes.
enum FuzzMutation {
    static let corpus = [
        #"amount > 1000000 and grade in ["A","B"] and applicant.age >= 18"#,
        "if x then [1..5) else {a: 1, b: a ** -2}.b",
        "for i in 1..3, j in [i, 2] return partial[-1] + i * j",
        "some x in list satisfies x.price between 1 and 5 or not(x = null)",
        #"date and time("2022-03-28T10:15:00@Asia/Shanghai") + @"PT1H" - duration("P1D")"#,
        "sort([3, 1], function(x, y) x < y)[item > 1][1]",
        #"substring(string: "foo\u00e9", start position: -2, length: 1)"#,
        "x instance of list<context<a: number>> and -3 ** 2 = 9", "not([1..5], > 7, ]2..3[)",
        #"context put({a: {b: 1}}, ["a", "b"], [1,2,3][2])"#, "审批 金额 / 3 // note\n + 0.1e-3",
        "string join([string(list), \"\\n\"], \", \")", #"matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")"#,
        "{f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(20)}.r",
        "every a in numbers, b in numbers satisfies a <= b or a > b",
        "get entries({a: 1, \"b c\": [1, 2]})[value instance of list<number>].key",
        "{a: 1, b: {c: a}}.b.c in ([1..2], 3, \"x\")", "(function(a, b) a + b)(b: 1, a: \"x\")",
        "years and months duration(day, @\"2031-01-01\").years * 12", "[1, 2, 3, 4][item > 2 and item < amount][-1]",
        "Monthly Salary * 12 >= 审批 金额 /* both */ and (amount) in (1, < 3, [5..9])",
        "before([1..5), [5..9]) or overlaps([1..5], [3..8])", "replace(\"abc\", \"(b)\", \"[$1]\", \"i\")",
        "{\"n\": count(for i in 1..100 return i), m: n ** 2}.m", "-", "\"A\",\"B\"", "< 5, > amount", "?.price > 3",
    ]

    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "-", "**", "*", "/", "<", ">=", "!=", "=", "\"", "\\", "@",
        "?", " ", "\n", "//", "/*", "if ", " then ", " else ", "for ", " in ", " return ", "some ", " satisfies ",
        " and ", " or ", " between ", "not(", "null", "true", "1", "0", "99999999999", "1e6000", "x", "list", "item",
        "partial", "amount", "审批 金额", "\u{FEFF}", "é", "😀", "function(", "instance of ", "list<", "->", "date(",
        "string(", "count(", "P1Y", "[item > 1]", ".a", "((((((((", "]]]]]]]]", "{a:{a:{a:", "- - - -",
    ]

    static func mutated(_ source: String, _ choice: inout FuzzChoice) -> String {
        var bytes = Array(source.utf8)
        for _ in 0...choice.below(4) {
            let place = choice.below(bytes.count + 1)
            switch choice.below(6) {
            case 0, 1: bytes.insert(contentsOf: Array(choice.pick(pieces).utf8), at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + choice.below(6)))
            case 3:
                let other = Array(choice.pick(corpus).utf8)
                let start = choice.below(other.count)
                bytes.insert(contentsOf: other[start..<min(other.count, start + 16)], at: place)
            case 4:
                let copies = Array(bytes[place..<min(bytes.count, place + 12)])
                for _ in 0...choice.below(3) { bytes.insert(contentsOf: copies, at: place) }
            default: if place < bytes.count { bytes[place] = UInt8(choice.below(256)) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

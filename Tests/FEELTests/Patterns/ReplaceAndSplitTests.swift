import FEEL
import Testing

/// `replace` and `split` (DMN 1.5, table 72; XPath Functions and Operators 2.0, 7.6.3 and 7.6.4).
@Suite struct `Replacing and splitting` {
    @Test(arguments: [
        ("a", "banana", "o", "bonono"), ("(ab)|(a)", "abcd", "[1=$1][2=$2]", "[1=ab][2=]cd"),
        ("an", "banana", "<$0>", "b<an><an>a"),
        ("x", "banana", "o", "banana"), ("a", "", "o", ""), ("a+", "aaa", "", ""), ("a", "aaa", "aa", "aaaaaa"),
        // `$` with the number of a group; digits that would make it too great are text.
        ("(a)(b)", "ab", "$2$1", "ba"), ("(a)", "a", "$1$2$9", "a"), ("(a)", "a", "$10$19", "a0a9"),
        ("a", "a", "$0$1$00", "aa"),
        ("(a)", "a", "$01$001", "aa"), ("a", "a", "$012", "2"),
        ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "abcdefghij", "$10$11$100", "ja1j0"),
        ("(a)", "a", "$99999999999999999999", "9999999999999999999"), ("(?:a)(b)", "ab", "$1", "b"),
        // Signs that are themselves.
        ("a", "a", #"\$1"#, "$1"), ("a", "a", #"\\"#, #"\"#), ("a", "a", #"\\$0\$0"#, #"\a$0"#),
        ("a", "a", "审$0批", "审a批"),
        ("(.)", "😀b", "$1$1", "😀😀bb"), ("[^0-9]", "a1b2", "", "12"), (#"^\s+|\s+$"#, "  a b ", "", "a b"),
        (#"(\d{4})-(\d\d)-(\d\d)"#, "2022-03-28", "$3.$2.$1", "28.03.2022"),
    ])
    func `every match is replaced`(pattern: String, text: String, replacement: String, result: String) {
        #expect(PatternCalls.replace(pattern, text, replacement) == .string(result))
    }

    @Test func `flags of a replacement`() {
        #expect(PatternCalls.replace("B.D", "abcd", "x", flags: "i") == "ax")
        #expect(PatternCalls.replace(".", "a.b", "$0\\", flags: "q") == "a$0\\b")
        #expect(PatternCalls.replace("^.", "ab\ncd\n", "x", flags: "m") == "xb\nxd\n")
        #expect(PatternCalls.replace("a b", "ab", "x", flags: "x") == "x")
    }

    @Test(arguments: ["$", "a$", "$a", "$$", "\\", "\\a", "\\1", "$1\\", "${1}"])
    func `a replacement that cannot be read is refused`(replacement: String) {
        let names: [(String, Value)] = [("instead", .string(replacement))]
        #expect(evaluation("replace(\"a\", \"(a)\", instead)", names).codes == ["feel.bad-pattern"])
        // It is wrong whether there is a match or not.
        #expect(evaluation("replace(\"b\", \"(a)\", instead)", names).codes == ["feel.bad-pattern"])
    }

    @Test(arguments: ["", "a*", "a??", "^", "$", "a|", "(a)?", "(?:a*){2}", #"(a)?\1"#, ".*?"])
    func `a pattern that matches nothing is everywhere, and refused`(pattern: String) {
        for source in ["replace(\"abc\", p, \"x\")", "split(\"abc\", p)"] {
            let (value, codes) = evaluation(source, [("p", .string(pattern))])
            #expect(value.isNull)
            #expect(codes == ["feel.bad-pattern"])
        }
    }

    @Test(
        arguments: [
            ("John Doe", "\\s", ["John", "Doe"]), ("a;b;c;;", ";", ["a", "b", "c", "", ""]), (";a", ";", ["", "a"]),
            ("abc", ";", ["abc"]), ("", ";", [""]), (";", ";", ["", ""]), ("a1b22c", "[0-9]+", ["a", "b", "c"]),
            ("abracadabra", "(ab)|(a)", ["", "r", "c", "d", "r", ""]), ("a.b", ".", ["", "", "", ""]),
            ("a.b", "\\.", ["a", "b"]), ("审、批", "、", ["审", "批"]), ("a, b ,c", "\\s*,\\s*", ["a", "b", "c"]),
            ("a-b", "^a", ["", "-b"]), ("aXbxc", "[xX]", ["a", "b", "c"]), ("e\u{301}a", "e", ["", "\u{301}a"]),
        ] as [(String, String, Value)])
    func `a text is split at every match`(text: String, delimiter: String, parts: Value) {
        #expect(evaluate("split(t, d)", [("t", .string(text)), ("d", .string(delimiter))]) == parts)
    }

    @Test func `arguments may be named, and a list of one text is a text`() {
        #expect(evaluate("replace(pattern: \"A\", replacement: \"x\", input: \"aa\", flags: \"i\")") == "xx")
        #expect(evaluate("replace(pattern: \"A\", replacement: \"x\", input: \"aa\")") == "aa")
        #expect(evaluate("matches(pattern: \"a\", input: \"b\")") == false)
        #expect(evaluate("split(delimiter: \",\", string: \"a,b\")") == ["a", "b"])
        #expect(evaluate("matches([\"a\"], [\"a\"], [\"i\"])") == true)
    }

    @Test func `the functions are values, and patterns may come from anywhere`() {
        #expect(evaluate("for p in [\"a\", \"b\", \"(\"] return matches(\"a\", p)") == [true, false, nil])
        #expect(evaluate("[\"a1\", \"b\"][matches(item, \"[0-9]\")]") == ["a1"])
        #expect(evaluate("{f: replace, r: f(\"aa\", \"a\", \"b\")}.r") == "bb")
        #expect(evaluate("for s in split(\"b,a\", \",\") return upper case(s)") == ["B", "A"])
    }

    @Test func `a constant call is worked out beforehand`() {
        let compilation = FEELCompiler.expression("replace(\"banana\", \"a\", \"o\")", scope: NameScope())
        #expect(compilation.expression?.constant == "bonono")
        #expect(compilation.expression?.type == .string)
        #expect(FEELCompiler.expression("split(\"a\", \",\")", scope: NameScope()).expression?.type == .list(.string))
    }
}

import FEEL
import Testing

/// Every production of the grammar of patterns: XML Schema 1.0 part 2, appendix F, with what XPath Functions and
/// Operators adds to it (7.6.1 in 2.0, 5.6.1 in 3.1).
@Suite struct `The grammar of patterns` {
    @Test(arguments: [
        // Alternatives: the first that holds counts, not the longest.
        ("a|b", "xaxbx", "x[a]x[b]x"), ("a|ab", "ab", "[a]b"), ("ab|a", "ab", "[ab]"),
        ("(?:a||c)b", "acbb", "a[cb][b]"),
        // One character.
        ("审", "会审审", "会[审][审]"), ("😀", "a😀b", "a[😀]b"), ("é", "e\u{301}é", "e\u{301}[é]"), ("-", "a-b", "a[-]b"),
        (",", ",", "[,]"), ("&", "&", "[&]"), ("a/b", "a/b", "[a/b]"), ("=", "=", "[=]"), ("\"", "\"", "[\"]"),
        // Any character but the ends of lines.
        ("a.c", "abc a\nc a\rc a😀c", "[abc] a\nc a\rc [a😀c]"),
        // The start and the end of the text.
        ("^a", "aa", "[a]a"), ("a$", "aa", "a[a]"), ("^a|a$", "aaa", "[a]a[a]"), ("a^b", "ab", "ab"),
        ("a$b", "ab", "ab"),
        ("a$", "a\n", "a\n"), ("^b", "a\nb", "a\nb"), ("^*a$?", "aa", "[a][a]"), ("(^|,)b", "b,b", "[b][,b]"),
        // Escapes of single characters.
        (#"\n\r\t"#, "\n\r\t", "[\n\r\t]"), (#"\\\|\.\?\*\+"#, #"\|.?*+"#, #"[\|.?*+]"#),
        (#"\(\)\{\}\$\-\[\]\^"#, "(){}$-[]^", "[(){}$-[]^]"),
    ])
    func `alternatives, characters and anchors`(pattern: String, text: String, marked: String) {
        #expect(PatternCalls.marked(pattern, text) == .string(marked))
    }

    @Test(arguments: [
        ("ba?", "b ba baa", "[b] [ba] [ba]a"), ("ba??", "b ba", "[b] [b]a"), ("ba*", "b baaa", "[b] [baaa]"),
        ("ba*?", "baa", "[b]aa"), ("ba*?c", "baac", "[baac]"), ("a+", "baaab", "b[aaa]b"), ("a+?", "aa", "[a][a]"),
        ("a{2}", "aaaaa", "[aa][aa]a"), ("a{2,}", "a aa aaaa", "a [aa] [aaaa]"), ("a{2,3}", "aaaaa", "[aaa][aa]"),
        ("a{2,3}?", "aaaaa", "[aa][aa]a"), ("a{2,}?", "aaaa", "[aa][aa]"), ("a{2}?", "aaa", "[aa]a"),
        ("ba{0}", "ba", "[b]a"), ("ba{0,1}", "baa", "[ba]a"), ("ba{0,}", "baa", "[baa]"), ("a{02}", "aaa", "[aa]a"),
        ("(?:ab)+", "ababa", "[abab]a"), ("a(?:)*b", "ab", "[ab]"), ("b(?:a|ab){2}", "baab", "[baa]b"),
        ("b(?:a|ab){2}?", "baab", "[baa]b"), (".{2}", "a😀审批", "[a😀][审批]"), ("b(?:){1000000}", "b", "[b]"),
    ])
    func `repetitions, greedy and reluctant`(pattern: String, text: String, marked: String) {
        #expect(PatternCalls.marked(pattern, text) == .string(marked))
    }

    @Test(arguments: [
        ("(a)(b)", "ab", 2, "[ab|a|b]"), ("(a(b))", "ab", 2, "[ab|ab|b]"), ("(a)|(b)", "ab", 2, "[a|a|][b||b]"),
        ("(?:a)(b)", "ab", 1, "[ab|b]"), ("(a)?b", "bab", 1, "[b|][ab|a]"), ("(a|b)+", "abba", 1, "[abba|a]"),
        ("(?:(a)|b)+", "ab", 1, "[ab|a]"), ("()a", "a", 1, "[a|]"), ("(a*)b", "aab b", 1, "[aab|aa] [b|]"),
        ("(a*?)(a*)b", "aab", 2, "[aab||aa]"), ("[()]+(a)", "()a", 1, "[()a|a]"), (#"\((a)\)"#, "(a)", 1, "[(a)|a]"),
        ("(.*?)d(.*)$", "darted", 2, "[darted||arted]"), ("((a)|(b))+", "ab", 3, "[ab|b|a|b]"),
        // A round that reads nothing is the last; what it has captured counts.
        ("(a*)+b", "aab", 1, "[aab|]"), ("(a|b??)+c", "abc", 1, "[abc|]"), ("(?:a??){2}b", "aab", 0, "[aab]"),
        ("(.??)+c", "abcabc", 1, "[abc|][abc|]"), ("((a?)*?)*b", "aab", 2, "[aab||a]"),
    ])
    func `groups keep what they have matched last`(pattern: String, text: String, groups: Int, marked: String) {
        #expect(PatternCalls.marked(pattern, text, groups: groups) == .string(marked))
    }

    @Test(arguments: [
        (#"(a|b)\1"#, "aabbab", 1, "[aa|a][bb|b]ab"), (#"('|").*?\1"#, "'a\"' \"b'\"", 1, "['a\"'|'] [\"b'\"|\"]"),
        (#"(a)\10"#, "aa0", 1, "[aa0|a]"), (#"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10"#, "abcdefghijj", 1, "[abcdefghijj|a]"),
        (#"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\11"#, "abcdefghija1", 1, "[abcdefghija1|a]"),
        // A group that has matched nothing is nothing.
        (#"(?:(a)|b)\1c"#, "bc aac ac", 1, "[bc|] [aac|a] ac"), (#"(a)?b\1"#, "aba b", 1, "[aba|a] [b|]"),
        (#"(a){0}b\1"#, "b", 1, "[b|]"), (#"(a*)b\1c"#, "aabaac", 1, "[aabaac|aa]"),
        (#"^(.+)\1$"#, "审批审批", 1, "[审批审批|审批]"),
        (#"(a+)\1+b"#, "aaaaab", 1, "[aaaaab|a]"), (#"(?:(a)\1|b)+c"#, "aabc", 1, "[aabc|a]"),
        (#"((a)\2)"#, "aa", 2, "[aa|aa|a]"),
        (#"(a+|b)*\1c"#, "aabbc", 1, "[aabbc|b]"), (#"(|a)+\1b"#, "aab", 1, "[aab|]"),
    ])
    func `references back to groups`(pattern: String, text: String, groups: Int, marked: String) {
        #expect(PatternCalls.marked(pattern, text, groups: groups) == .string(marked))
    }

    @Test(arguments: ["", "a*", "a??", "^", "$", "^$", "()", "(?:)", "a|", "|", "(a*)*", "(?:a{0,2}){3,}", "a{0}"])
    func `a pattern may match nothing, which is everywhere`(pattern: String) {
        for text in ["", "b", "\n", "审"] where !(pattern == "^$" && !text.isEmpty) {
            #expect(PatternCalls.matches(pattern, text) == true, "\(text)")
        }
    }

    @Test func `matching is by code points`() {
        #expect(PatternCalls.matches("^.$", "e\u{301}") == false)
        #expect(PatternCalls.matches("^..$", "e\u{301}") == true)
        #expect(PatternCalls.matches("^e", "e\u{301}") == true)
        #expect(PatternCalls.matches("^.$", "😀") == true)
        #expect(PatternCalls.matches("\u{E9}", "e\u{301}") == false)
    }
}

import FEEL
import Testing

/// The flags of patterns (XPath Functions and Operators 2.0, 7.6.1.1; `q`: 3.0, 5.6.1.1).
@Suite struct `Flags of patterns` {
    @Test(arguments: [
        ("a.b", "a\nb", "", false), ("a.b", "a\nb", "s", true), ("a.b", "a\rb", "", false), ("a.b", "a\rb", "s", true),
        // Lines begin and end at line feeds only, and none begins behind the last one.
        ("^b", "a\nb", "m", true), ("a$", "a\nb", "m", true), ("^b", "a\rb", "m", false), ("^$", "a\n", "m", false),
        ("^$", "a\n\n", "m", true), ("^$", "\n", "m", true), ("^$", "", "m", true), ("b$", "a\nb\n", "m", true),
        ("\n$", "a\n", "m", false), ("\n$", "a\n", "", true), ("\n^", "a\n", "m", false), ("\n^", "a\nb", "m", true),
        ("a$.^b", "a\nb", "sm", true),
        // White space is left out before the pattern is read, but not from classes.
        ("a b", "ab", "x", true), ("a b", "a b", "x", false), ("a[ ]b", "a b", "x", true),
        (#"a\ sb"#, "a b", "x", true),
        ("a{ 2 } b", "aab", "x", true), (#"\p{ L u }"#, "A", "x", true), ("( ? : a ) b", "ab", "x", true),
        (#"[\] ]"#, " ", "x", true), (#"\[ a"#, "[a", "x", true),
        ("a\t\n\r b", "ab", "x", true),
        ("a\u{A0}b", "ab", "x", false), ("a # b", "a#b", "x", true),
        // Everything is itself.
        ("a.b", "a.b", "q", true), ("a.b", "axb", "q", false), (#"\d("#, #"\d("#, "q", true),
        ("A.B", "a.b", "qi", true),
        ("a b", "ab", "qx", false), ("^a", "b^a", "qm", true), ("", "a", "q", true),
        // Together, in any order, and twice.
        ("A .B", "a\nb", "xis", true), ("A .B", "a\nb", "sssixxi", true),
    ])
    func `flags change what a pattern means`(pattern: String, text: String, flags: String, isMatch: Bool) {
        #expect(PatternCalls.matches(pattern, text, flags: flags) == .boolean(isMatch))
    }

    @Test(arguments: [
        ("abc", "ABC"), ("z", "Z"), ("[a-c]+$", "ABC"), ("é", "É"), ("[à-ý]", "É"), ("σ", "ς"), ("ς", "Σ"),
        ("k", "\u{212A}"),
        ("\u{212A}", "k"), ("[A-Z]", "\u{212A}"), ("s", "ſ"), ("i", "ı"), ("µ", "μ"), ("ǆ", "ǅ"), ("я", "Я"),
        ("𐐀", "𐐨"), ("ა", "Ა"),
        ("ß", "ẞ"), ("Å", "\u{212B}"), (#"(a)\1"#, "aA"), (#"([md])[aeiou]\1"#, "Mum"), (#"([md])[aeiou]\1"#, "DUD"),
        (#"(é)\1"#, "éÉ"), (#"(k)\1"#, "k\u{212A}"), ("[^a]", "b"), ("[A-Z-[IO]]", "b"), (#"\p{Lu}"#, "A"),
    ])
    func `without case a character is all its variants`(pattern: String, text: String) {
        #expect(PatternCalls.matches("^(?:\(pattern))", text, flags: "i") == true)
    }

    @Test(arguments: [
        // A class is negated, and another taken away, after the variants are added.
        ("[^a]", "A"), ("[^Q]", "q"), ("[A-Z-[IO]]", "i"), ("[A-Z-[IO]]", "O"), ("[^a-z]", "K"), ("[^a-z]", "\u{212A}"),
        // Only characters and ranges have variants.
        (#"\p{Lu}"#, "a"), (#"[\p{Lu}]"#, "a"), (#"\p{IsBasicLatin}"#, "\u{212A}"),
        ("ß", "SS"), ("ss", "ß"), ("é", "e"), (#"(a)\1"#, "ab"), ("İ", "i"), ("审", "批"), ("1", "２"),
    ])
    func `without case other characters stay others`(pattern: String, text: String) {
        #expect(PatternCalls.matches("^(?:\(pattern))", text, flags: "i") == false)
    }

    @Test func `variants in case are those that the functions for case say`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<300 {
            let (one, other) = (
                UInt32.random(in: 0...0x2FF, using: &random), UInt32.random(in: 0...0x2FF, using: &random)
            )
            guard let a = Unicode.Scalar(one).map(String.init), let b = Unicode.Scalar(other).map(String.init),
                a.unicodeScalars.first != "\n"
            else { continue }
            let sources = ["lower case(a) = lower case(b) or upper case(a) = upper case(b)", "a = b"]
            let isVariant = sources.map { evaluate($0, [("a", .string(a)), ("b", .string(b))]) }.contains(true)
            check(PatternCalls.matches(a, b, flags: "iq") == .boolean(isVariant), "\(a) \(b)")
        }
    }

    @Test(arguments: ["p", " ", "S", "sx ", "i,m", "审", "\\"])
    func `what is no flag is refused`(flags: String) {
        #expect(
            PatternCalls.complaint("a", flags: flags)?.hasPrefix("feel.bad-pattern: matches(): argument 3, ") == true)
    }

    @Test func `flags may be null or empty, but no other value`() {
        #expect(evaluate("matches(\"a\", \"A\", null)") == false)
        #expect(evaluate("matches(\"a\", \"A\", \"\")") == false)
        #expect(evaluation("matches(\"a\", \"A\", 1)").codes == ["feel.type"])
        #expect(evaluation("matches(\"a\", \"A\", f)", [("f", [])]).codes == ["feel.type"])
    }
}

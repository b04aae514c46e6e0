import FEEL
import Testing

/// Classes of characters (XML Schema 1.0 part 2, F.1; where it leaves `-` open, 1.1, G.4).
@Suite struct `Classes of characters in patterns` {
    @Test(arguments: [
        ("[abc]", "xabcx", "x[a][b][c]x"), ("[a-c]", "abcd", "[a][b][c]d"), ("[^a-c]", "abcd审", "abc[d][审]"),
        ("[审-批]", "审批", "[审][批]"), ("[😀-😂]", "😁😃", "[😁]😃"), ("[a-cx-z]", "bdy", "[b]d[y]"),
        // What is special outside is not inside.
        ("[.*+?(){}|$]", "a.*+?(){}|$", "a[.][*][+][?][(][)][{][}][|][$]"), ("[a^]", "^a", "[^][a]"),
        ("[^^]", "^a", "^[a]"),
        (#"[\^\-\[\]\\]"#, #"^-[]\a"#, #"[^][-][[][]][\]a"#), (#"[\n\t\r]"#, "a\n\t\r", "a[\n][\t][\r]"),
        // The dash is itself first, last, behind a range and behind an escape.
        ("[-a]", "-ab", "[-][a]b"), ("[a-]", "-ab", "[-][a]b"), ("[^-a]", "-ab", "-a[b]"),
        ("[a-c-e]", "b-de", "[b][-]d[e]"),
        (#"[\d-z]"#, "1-az", "[1][-]a[z]"), ("[+--]", "+,-.", "[+][,][-]."), ("[--/]", ",-./", ",[-][.][/]"),
        (#"[\+-\-]"#, "+,-.", "[+][,][-]."), ("[-]", "a-", "a[-]"), ("[a--[b]]", "ab-", "[a]b[-]"),
        // Taking away.
        ("[a-z-[aeiou]]", "abide", "a[b]i[d]e"), ("[a-z-[b-y-[m]]]", "abmyz", "[a]b[m]y[z]"),
        ("[^a-c-[x]]", "axd", "ax[d]"),
        (#"[\w-[\d_]]"#, "a1_审", "[a]1_[审]"), (#"[\p{L}-[A-Za-z]]"#, "aé审", "a[é][审]"),
        ("[a-z-[^aeiou]]", "abe", "[a]b[e]"),
        (#"[\i-[:]]"#, "a:_", "[a]:[_]"), ("[--[a]]", "-a", "[-]a"),
    ])
    func `sets, ranges and what is taken from them`(pattern: String, text: String, marked: String) {
        #expect(PatternCalls.marked(pattern, text) == .string(marked))
    }

    @Test(arguments: [
        (#"\s"#, "\t\n\r a\u{A0}\u{B}", "[\t][\n][\r][ ]a\u{A0}\u{B}"), (#"\S"#, "a \u{A0}", "[a] [\u{A0}]"),
        (#"\d"#, "a1٣½", "a[1][٣]½"), (#"\D"#, "a1٣½", "[a]1٣[½]"), (#"\w"#, "a_1-审€ ", "[a]_[1]-[审][€] "),
        (#"\W"#, "a_1-€ ", "a[_]1[-]€[ ]"), (#"\i"#, "a1_:-.·审", "[a]1[_][:]-.·[审]"), (#"\I"#, "a1_", "a[1]_"),
        (#"\c"#, "a1_:-.·!审", "[a][1][_][:][-][.][·]![审]"), (#"\C"#, "a!1 ", "a[!]1[ ]"),
        (#"[\s\d]"#, "a 1", "a[ ][1]"), (#"[^\s\d]"#, "a 1", "[a] 1"), (#"[\D\d]"#, "a1", "[a][1]"),
        (#"[\Sx]"#, "a ", "[a] "),
    ])
    func `escapes that stand for many characters`(pattern: String, text: String, marked: String) {
        #expect(PatternCalls.marked(pattern, text) == .string(marked))
    }

    /// One character of each category of Unicode, but Cs: surrogates are no characters.
    static let samples: [(String, String)] = [
        ("Lu", "A"), ("Ll", "a"), ("Lt", "ǅ"), ("Lm", "ʰ"), ("Lo", "审"), ("Mn", "\u{301}"), ("Mc", "\u{903}"),
        ("Me", "\u{20DD}"), ("Nd", "1"), ("Nl", "Ⅷ"), ("No", "½"), ("Pc", "_"), ("Pd", "-"), ("Ps", "("), ("Pe", ")"),
        ("Pi", "«"), ("Pf", "»"), ("Po", "!"), ("Sm", "+"), ("Sc", "¥"), ("Sk", "^"), ("So", "©"), ("Zs", " "),
        ("Zl", "\u{2028}"), ("Zp", "\u{2029}"), ("Cc", "\u{7}"), ("Cf", "\u{200B}"), ("Co", "\u{E000}"),
        ("Cn", "\u{378}"),
    ]

    @Test func `every category has its characters and no others`() {
        let all = Self.samples.map(\.1).joined()
        for (category, sample) in Self.samples {
            let others = String(String.UnicodeScalarView(all.unicodeScalars.filter { String($0) != sample }))
            #expect(PatternCalls.replace("\\p{\(category)}", all, "") == .string(others), "\(category)")
            #expect(PatternCalls.replace("\\P{\(category)}", all, "") == .string(sample), "\(category)")
            #expect(PatternCalls.replace("[^\\p{\(category)}]", all, "") == .string(sample), "\(category)")
        }
        for group in ["L", "M", "N", "P", "S", "Z", "C"] {
            let members = Self.samples.filter { $0.0.hasPrefix(group) }.map(\.1).joined()
            #expect(PatternCalls.replace("\\P{\(group)}", all, "") == .string(members), "\(group)")
        }
    }

    @Test(arguments: [
        ("BasicLatin", "a\u{7F}", "\u{80}é"), ("Latin-1Supplement", "\u{80}é", "aā"), ("GreekandCoptic", "λ", "l"),
        ("Greek", "λ", "l"), ("Cyrillic", "ж", "z"), ("CJKUnifiedIdeographs", "审一\u{9FFF}", "㐀a"),
        ("Hiragana", "あ", "ア"),
        ("CurrencySymbols", "€", "$"), ("PrivateUse", "\u{E000}\u{100000}", "a"), ("Emoticons", "😀", "☺"),
        ("CombiningMarksforSymbols", "\u{20DD}", "a"), ("SupplementaryPrivateUseArea-B", "\u{10FFFF}", "\u{E000}"),
        ("CJKUnifiedIdeographsExtensionJ", "\u{323B0}", "\u{323AF}"), ("HalfwidthandFullwidthForms", "Ａ", "A"),
    ])
    func `blocks of Unicode`(block: String, members: String, others: String) {
        #expect(PatternCalls.replace("\\p{Is\(block)}", members + others, "") == .string(others))
        #expect(PatternCalls.replace("\\P{Is\(block)}", members + others, "") == .string(members))
        #expect(PatternCalls.replace("[\\p{Is\(block)}]", members + others, "") == .string(others))
    }

    @Test func `a class and its opposite part all characters`() {
        var random = SplitMix64(seed: 7)
        let classes = [#"\s"#, #"\d"#, #"\w"#, #"\i"#, #"\c"#, #"\p{L}"#, #"\p{IsCyrillic}"#]
        for _ in 0..<60 {
            let scalars = (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) }
            let text = String(String.UnicodeScalarView(scalars))
            for one in classes {
                let (members, others) = (
                    PatternCalls.replace("[^\(one)]", text, ""), PatternCalls.replace(one, text, "")
                )
                let count = (members.asString?.unicodeScalars.count ?? 0) + (others.asString?.unicodeScalars.count ?? 0)
                check(count == scalars.count, "\(one) on \(scalars)")
            }
        }
    }
}

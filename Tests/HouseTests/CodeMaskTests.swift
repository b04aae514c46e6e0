import Testing

struct CodeMaskTests {
    @Test(arguments: [
        ("let a = \"b\"", "let a = \" \""),
        ("a // b", "a     "),
        ("a /* b /* c */ d */ e", "a                   e"),
        ("let a = #\"b\"c\"#", "let a = #\"   \"#"),
        ("a(\"x\\(b(\")\"))y\", c)", "a(\"           \", c)"),
        ("let a = \"\\\"// b\" // c", "let a = \"      \"     "),
        ("func `it's \"so\"`()", "func `xxxxxxxxx`()"),
        ("let a = /\"[/ b", "let a = /  / b"),
        ("a / b / c", "a / b / c"),
        ("let a = #/\"/# b", "let a = #/ /# b"),
        ("#if DEBUG", "#if DEBUG"),
        ("let a = \"\"\"\n  \"b\" // c\n  \"\"\" + d", "let a = \"  \n          \n    \" + d"),
        ("let unended = \"b\nlet c", "let unended = \" \nlet c"),
    ])
    func `all but code is blanked, byte for byte`(_ text: String, _ code: String) {
        let mask = CodeMask(text)
        #expect(String(decoding: mask.code, as: UTF8.self) == code)
        #expect(mask.code.count == text.utf8.count)
    }

    @Test func `comments are kept apart`() {
        let mask = CodeMask("a // b\n\"// no\" /* c */")
        #expect(String(decoding: mask.comments, as: UTF8.self) == "  // b\n        /* c */")
    }
}

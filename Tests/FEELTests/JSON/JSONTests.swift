import FEEL
import Testing

@Suite struct `JSON` {
    @Test(arguments: [
        (#"{"b":1,"a":[true,false,null]}"#, #"{"a":[true,false,null],"b":1}"#),
        (#" "é\u00e9\n\u0001\/" "#, "\"éé\\n\\u0001/\""),
        ("1.50", "1.5"), ("-0", "0"), ("1e3", "1000"), ("12E-1", "1.2"), ("[]", "[]"), ("{}", "{}"),
        (#""\ud83d\ude00""#, "\"😀\""),
    ])
    func `reads a text and writes its canonical form`(text: String, canonical: String) throws {
        let value = try JSONReader.read(Array(text.utf8))
        #expect(String(decoding: JSONWriter.canonical(value), as: UTF8.self) == canonical)
    }

    @Test(arguments: [
        ("", JSONError.Code.unexpectedEnd, 1), ("{\"a\":1,\"a\":2}", .duplicateKey, 8),
        ("[1,]", .unexpectedCharacter, 4),
        ("01", .invalidNumber, 1), ("1.", .invalidNumber, 1), ("+1", .unexpectedCharacter, 1),
        ("1 2", .trailingText, 3),
        ("\"\\ud800\"", .loneSurrogate, 2), ("\"\\udc00\"", .loneSurrogate, 2), ("\"\\x\"", .invalidEscape, 2),
        ("\"a\nb\"", .controlCharacter, 3), ("\"abc", .unexpectedEnd, 1), ("nul", .unexpectedCharacter, 1),
        ("{\"a\" 1}", .unexpectedCharacter, 6), ("1e9999", .numberOutOfRange, 1),
        ("12345678901234567890123456789012345", .numberOutOfRange, 1), ("{a:1}", .unexpectedCharacter, 2),
    ])
    func `refuses a faulty text at its place`(text: String, code: JSONError.Code, column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
        #expect(error?.code == code)
        #expect(error?.column == column)
    }
}

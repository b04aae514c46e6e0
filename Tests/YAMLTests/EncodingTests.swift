import Testing
import YAML

@Suite struct EncodingTests {
    struct File: Sendable {
        let bytes: [UInt8]
        let expected: String
    }

    static let files = [
        File(bytes: [0xFE, 0xFF, 0, 0x61, 0, 0x3A], expected: "encoding@1:1"),
        File(bytes: [0xFF, 0xFE, 0x61, 0, 0x3A, 0], expected: "encoding@1:1"),
        File(bytes: [0, 0x61, 0, 0x3A, 0, 0x20], expected: "encoding@1:1"),
        File(bytes: [0x61, 0, 0x3A, 0, 0x20, 0], expected: "encoding@1:1"),
        File(bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], expected: "encoding@1:1"),
        File(bytes: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], expected: "encoding@1:1"),
        File(bytes: [0x61, 0, 0, 0, 0x3A, 0, 0, 0], expected: "encoding@1:1"),
        File(bytes: [0x61, 0x3A, 0x20, 0x80], expected: "invalid-utf8@1:4"),
        File(bytes: [0x61, 0x3A, 0x0A, 0xE4, 0xB8, 0xAD, 0xC0, 0xAF], expected: "invalid-utf8@2:2"),
        File(bytes: [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], expected: "invalid-utf8@1:4"),
        File(bytes: [0x61, 0x3A, 0x20, 0xE4, 0xB8], expected: "invalid-utf8@1:4"),
        File(bytes: [0xCA, 0xDA, 0xD0, 0xC5, 0x3A, 0x20], expected: "invalid-utf8@1:1"),
        File(
            bytes: [0, 0, 0, 0, 0],
            expected:
                "control-character@1:1 control-character@1:2 control-character@1:3 control-character@1:4 control-character@1:5"
        ),
        File(bytes: [0xEF, 0xBB, 0xBF, 0x61], expected: "\"a\""),
        File(bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61], expected: "control-character@1:1"),
    ]

    @Test(arguments: files) func `reads UTF-8 and nothing else`(_ file: File) {
        #expect(YAMLParser.parse(file.bytes, name: "t").dump == file.expected)
    }
}

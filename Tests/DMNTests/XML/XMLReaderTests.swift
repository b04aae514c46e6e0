import Core
import Testing

@testable import DMN

@Suite struct XMLReaderTests {
    private static func tree(_ text: String, limits: XMLLimits = .standard) throws -> XMLTree {
        try XMLReader.read(Array(text.utf8), limits: limits).tree.get()
    }

    private static func refusal(_ bytes: [UInt8], limits: XMLLimits = .standard) throws -> XMLRefusal {
        switch XMLReader.read(bytes, limits: limits).tree {
        case .success: throw Unexpected()
        case .failure(let refusal): refusal
        }
    }

    private struct Unexpected: Error {}

    @Test func `reads elements with namespaces, attributes and places`() throws {
        let tree = try Self.tree(#"<a xmlns="urn:x" xmlns:y="urn:y" n="1"><y:b m="&lt;2"/><b>text</b></a>"#)
        #expect(tree.root.name == XMLName(namespace: "urn:x", local: "a"))
        #expect(tree.root["n"] == "1")
        #expect(tree.root["m"] == nil)
        #expect(tree.root.children.map(\.name.namespace) == ["urn:y", "urn:x"])
        #expect(tree.root.children[0]["m"] == "<2")
        #expect(tree.root.children[1].text.string == "text")
        #expect(tree.root.children.map(\.offset) == [39, 55])
        #expect(tree.prefixes == ["y": "urn:y"])
    }

    @Test func `tells where each part of a text stands in the file`() throws {
        let source = "<a>x &lt;<!-- why --> y\r\n<![CDATA[<z>]]></a>"
        let text = try Self.tree(source).root.text
        #expect(text.string == "x < y\n<z>")
        let bytes = Array(source.utf8)
        for (position, byte) in Array(text.string.utf8).enumerated() where byte != 0x0A {
            let there = bytes[text.offset(ofText: position)]
            // A reference stands for its character, and begins where it does.
            #expect(there == byte || there == UInt8(ascii: "&"), "byte \(position)")
        }
    }

    @Test func `takes white space off a text and keeps its places`() throws {
        let text = try Self.tree("<a>  \r\n &gt; 5 \n</a>").root.text.trimmed
        #expect(text.string == "> 5")
        #expect(text.offset == 8)
        #expect(text.offset(ofText: 2) == 13)
        #expect(try Self.tree("<a>  </a>").root.text.trimmed.string.isEmpty)
    }

    @Test(arguments: [
        ("<a><b></a>", DMNCode.xml), ("", .xml), ("<a/><b/>", .xml), ("<a b='1' b='2'/>", .xml),
        ("<a>&nbsp;</a>", .entity), ("<!DOCTYPE a><a/>", .doctype),
        (#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#, .doctype),
        (#"<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>"#, .doctype),
        (#"<?xml version="1.0" encoding="Shift_JIS"?><a/>"#, .encoding), ("<a>\u{1}</a>", .xml),
    ])
    func `refuses by name`(_ text: String, _ code: DMNCode) throws {
        let refusal = try Self.refusal(Array(text.utf8))
        #expect(refusal.code == code)
        #expect(!refusal.message.zh.isEmpty)
    }

    @Test func `refuses bytes that are not UTF-8`() throws {
        let refusal = try Self.refusal(Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8))
        #expect(refusal.code == .xml)
        #expect(refusal.offset == 3)
    }

    @Test func `reads what other encodings say`() throws {
        let text = "<a>é金</a>"
        let units = Array(text.utf16)
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let latin = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>"#.utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try XMLReader.read(big).tree.get().root.text.string == "é金")
        #expect(try XMLReader.read(little).tree.get().root.text.string == "é金")
        #expect(try XMLReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).tree.get().root.text.string == "é金")
        #expect(try XMLReader.read(latin).tree.get().root.text.string == "é")
        // What the declaration of a UTF-16 file says is what the file is, not what it has become.
        let declared = Array(#"<?xml version="1.0" encoding="UTF-16"?><a>b</a>"#.utf16)
        let marked: [UInt8] = [0xFE, 0xFF] + declared.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try XMLReader.read(marked).tree.get().root.text.string == "b")
    }

    @Test func `holds its limits`() throws {
        var limits = XMLLimits.standard
        limits.depth = 3
        limits.elements = 5
        limits.textBytes = 4
        limits.attributes = 2
        limits.fileBytes = 200
        #expect(try Self.refusal(Array("<a><a><a><a/></a></a></a>".utf8), limits: limits).code == .tooDeep)
        #expect(try Self.refusal(Array("<a><b/><b/><b/><b/><b/></a>".utf8), limits: limits).code == .tooManyElements)
        #expect(try Self.refusal(Array("<a>12345</a>".utf8), limits: limits).code == .textTooLong)
        #expect(try Self.refusal(Array("<a>12<b/>345</a>".utf8), limits: limits).code == .textTooLong)
        #expect(try Self.refusal(Array("<a b='12345'/>".utf8), limits: limits).code == .textTooLong)
        #expect(try Self.refusal(Array("<a b='' c='' d=''/>".utf8), limits: limits).code == .tooManyElements)
        #expect(try Self.refusal(Array(repeating: 0x20, count: 201), limits: limits).code == .tooLarge)
        #expect(try Self.tree("<a><a><a/></a></a>", limits: limits).root.children.count == 1)
    }

    @Test func `stops early in a file of nothing but start tags`() throws {
        let refusal = try Self.refusal(Array(String(repeating: "<a>", count: 1_000_000).utf8))
        #expect(refusal.code == .tooDeep)
        #expect(refusal.offset == 128 * 3)
    }

    @Test(arguments: 0..<200) func `survives mutated files`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = Array(
            #"<?xml version="1.0" encoding="UTF-8"?><a xmlns:p="u"><p:b c="d">e &amp; f</p:b><!-- g --></a>"#.utf8)
        for _ in 0..<3 {
            let place = Int(random.next() % UInt64(bytes.count))
            bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
        let outcome = XMLReader.read(bytes)
        if case .failure(let refusal) = outcome.tree {
            #expect(refusal.offset <= outcome.bytes.count, "seed \(seed)")
        }
    }
}

import Core
import Testing

@testable import Commands

struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("中文", 4), ("授信业务ab", 10), ("（）", 4), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4), ("한글", 4),
        ("e\u{301}", 1), ("é", 1), ("\u{301}", 0), ("a\u{200B}b", 2), ("😀", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤️", 2), ("👍🏽", 2),
        ("…", 1), ("·", 1), ("✓", 1), ("𠮷", 2), ("한\u{1161}", 2),
    ])
    func `a text takes as many columns as a terminal gives it`(_ text: String, _ columns: Int) {
        #expect(TextWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("授信业务", 8, "授信业务"), ("授信业务", 7, "授信业…"), ("授信业务", 6, "授信…"), ("abc", 2, "a…"), ("abc", 1, "…"),
        ("abc", 0, ""), ("a中", 2, "a…"), ("👨‍👩‍👧家", 3, "👨‍👩‍👧…"),
    ])
    func `a cut never splits a character and never takes more`(_ text: String, _ columns: Int, _ cut: String) {
        #expect(TextWidth.cut(text, to: columns) == cut)
        #expect(TextWidth.of(TextWidth.cut(text, to: columns)) <= columns)
    }

    @Test func `columns line up whatever stands in them`() {
        let texts = ["abc", "授信", "e\u{301}", "😀x", "한글"]
        let table = Table(
            [Table.Column("a", "A", "甲"), Table.Column("b", "B", "乙")], rows: texts.map { [Cell($0), Cell("|")] })
        let lines = TableText.lines(of: table, for: .plain)
        let places = lines.dropFirst().map { line in TextWidth.of(String(line.prefix { $0 != "|" })) }
        #expect(Set(places) == [6])
    }

    @Test func `a table is cut to the terminal, and only where it may be`() {
        let table = Table(
            [Table.Column("a", "A", "甲"), Table.Column("b", "B", "乙", mayShrink: true)],
            rows: [[Cell("0123456789"), Cell("上海浦东国际机场到北京首都国际机场")]])
        for columns in [20, 25, 30] {
            let lines = TableText.lines(of: table, for: .terminal(columns))
            #expect(lines.allSatisfy { TextWidth.of($0) <= columns && $0.contains("A") || $0.contains("0123456789") })
            #expect(lines[1].hasSuffix("…"))
        }
        #expect(TableText.lines(of: table, for: .plain)[1].hasSuffix("机场"))
    }

    @Test func `what a user typed cannot steer the terminal`() {
        #expect(PrintableText.line("a\u{1B}[31mb\r\nc\u{202E}d\te") == "a\u{FFFD}[31mb⏎c\u{FFFD}d e")
        #expect(PrintableText.lines("a\nb") == "a\nb")
        #expect(PrintableText.line("授信 👨‍👩‍👧") == "授信 👨‍👩‍👧")
    }
}

extension Face {
    static let plain = Face(language: .en, zone: .utc, style: Style(isColoured: false), columns: nil)

    static func terminal(_ columns: Int) -> Face {
        Face(language: .en, zone: .utc, style: Style(isColoured: false), columns: columns)
    }
}

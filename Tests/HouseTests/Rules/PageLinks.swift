import Foundation
import Testing

/// A link from one page to another file leads somewhere.
enum PageLinks {
    static func violations(in page: TextFile, exists: (String) -> Bool) -> [Violation] {
        var isFenced = false
        return page.lines.enumerated().flatMap { index, line -> [Violation] in
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() }
            guard !isFenced else { return [] }
            return targets(in: line).filter { !exists(resolve($0, from: page.path)) }.map {
                Violation(path: page.path, line: index + 1, reason: "the link to \($0) leads nowhere")
            }
        }
    }

    /// The relative targets of `[text](target "title")` and `[name]: target` in a line, without their fragments.
    static func targets(in line: Substring) -> [String] {
        let inline = line.matches(of: /\]\(<?([^)\s>]+)>?[^)]*\)/).map { String($0.1) }
        let reference = line.firstMatch(of: /^\[[^\]]+\]:\s+<?([^\s>]+)/).map { [String($0.1)] } ?? []
        return (inline + reference)
            .filter { !$0.hasPrefix("#") && !$0.contains("://") && !$0.hasPrefix("mailto:") }
            .map { String($0.prefix { $0 != "#" && $0 != "?" }).removingPercentEncoding ?? $0 }
    }

    /// `docs/a/b.md` and `../c.md` give `docs/c.md`. A path that climbs out of the house keeps its `..`.
    static func resolve(_ target: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

struct PageLinksTests {
    @Test func `every link between pages leads somewhere`() {
        report(House.pages.flatMap { PageLinks.violations(in: $0, exists: House.exists) })
    }

    @Test func `a link that leads nowhere is caught`() {
        let text = """
            See [the house](architecture.md#rooms), [home](../README.md) and ![a picture](gone.png "title").
            [Outside](https://swift.org/install) and [below](#rooms) are not looked at.
            ```
            [code](nowhere.md)
            ```
            [gone]: decisions/0009-gone.md
            """
        let page = TextFile(path: "docs/cli.md", text: text)
        let found = PageLinks.violations(in: page) { ["docs/architecture.md", "README.md"].contains($0) }
        #expect(
            found.map(\.description) == [
                "docs/cli.md:1: the link to gone.png leads nowhere",
                "docs/cli.md:6: the link to decisions/0009-gone.md leads nowhere",
            ])
    }
}

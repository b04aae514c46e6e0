import Foundation
import Testing

@testable import DMN

@Suite struct DMNPageTests {
    private static let page: String? = {
        var root = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in ["DMNPageTests.swift", "DMNTests", "Tests"] { root.deleteLastPathComponent() }
        return try? String(contentsOf: root.appending(path: "docs/dmn.md"), encoding: .utf8)
    }()

    @Test(arguments: DMNCode.allCases.map(\.rawValue))
    func `the page on decision models lists every code`(_ code: String) throws {
        #expect(try #require(Self.page).contains("| `\(code)` |"))
    }

    @Test func `the page lists no code that there is not`() throws {
        let listed = try #require(Self.page).split(separator: "\n").compactMap { line in
            line.hasPrefix("| `dmn.") ? line.split(separator: "`")[1] : nil
        }
        #expect(Set(listed.map { String($0) }) == Set(DMNCode.allCases.map(\.rawValue)))
        #expect(listed.count == DMNCode.allCases.count)
    }
}

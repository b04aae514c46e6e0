import Foundation
import Simulation
import Testing

struct ConformPageTests {
    private let page = try? String(contentsOf: RealCases.root.appending(path: "docs/conform.md"), encoding: .utf8)

    @Test(arguments: MapKeys.all.sorted())
    func `the page on conformance names every key of a map`(_ key: String) throws {
        let page = try #require(page)
        let spellings = ["`\(key)`", "\(key):", "{ \(key), ", ", \(key)", "{\(key), "]
        #expect(spellings.contains { page.contains($0) })
    }

    @Test(arguments: MapCode.allCases.map(\.rawValue))
    func `the page on conformance lists every code of a map`(_ code: String) throws {
        #expect(try #require(page).contains("| `\(code)` |"))
    }

    @Test(arguments: MapCode.allCases.map(\.rawValue))
    func `a faulty map shows every code`(_ code: String) {
        #expect(FaultyMap.all.contains { $0.code == code })
    }
}

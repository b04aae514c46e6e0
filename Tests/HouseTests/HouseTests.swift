import Testing

struct HouseTests {
    @Test func `the checkout is found, so that no rule passes for want of files`() {
        #expect(House.exists("Package.swift"))
        #expect(House.swiftFiles.contains { $0.path == "Tests/HouseTests/HouseTests.swift" })
        #expect(House.swiftFiles.contains { $0.path.hasPrefix("Sources/Core/") })
        #expect(House.pages.contains { $0.path == "docs/decisions/README.md" })
        #expect(House.scripts.contains { $0.path == "scripts/test" })
    }
}

import Testing

@testable import DMN

@Suite struct XMLReaderTests {
    @Test func `reads elements with their places`() throws { #expect(1 == 1) }
}

import Testing

@testable import YAML

/// What the inspection of the text keeps from libyaml, so that no file gets there.
@Suite struct EventStreamTests {
    struct OutOfMemory: Error {}

    @Test(arguments: [[0x61, 0x0A, 0x01], [0x61, 0x0A, 0xFF], [0x61, 0x0A, 0xEF, 0xBF, 0xBF]] as [[UInt8]])
    func `takes the place of a reader error from its byte offset`(bytes: [UInt8]) throws {
        guard var events = EventStream(bytes) else { throw OutOfMemory() }
        var failure: SyntaxError?
        do throws(SyntaxError) {
            for _ in 0..<5 { _ = try events.next(scalarLimit: 100) }
        } catch {
            failure = error
        }
        let error = try #require(failure)
        #expect(error.place == .byte(2))
        let problem = error.problem(in: YAMLSource(name: "t", text: String(decoding: bytes, as: UTF8.self)))
        #expect(problem.range.start == Mark(line: 2, column: 1, offset: 2))
        #expect(problem.refusal == .syntax)
    }

    @Test func `leaves out the text of a scalar above the limit`() throws {
        guard var events = EventStream(Array("abcdef".utf8)) else { throw OutOfMemory() }
        for _ in 0..<2 { _ = try events.next(scalarLimit: 5) }
        let long = try events.next(scalarLimit: 5).kind
        #expect(long == .oversizedScalar(6))
    }

    @Test func `answers an empty file with the ends of its stream`() throws {
        guard var events = EventStream([]) else { throw OutOfMemory() }
        let start = try events.next(scalarLimit: 5).kind
        #expect(start == .streamStart)
        let end = try events.next(scalarLimit: 5).kind
        #expect(end == .streamEnd)
    }
}

@testable import Core
import FEEL
import Foundation
import Testing

/// The record must be readable for ever: what stands in `Golden/events.jsonl` is never changed, only added to.
@Suite struct EventCodingTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden/events.jsonl")

    private static func lines() throws -> [String] {
        try String(contentsOf: golden, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func `every event is read back as it was written`() throws {
        for event in EventSamples.all {
            #expect(try EventCoding.decode(EventCoding.encode(event)) == event)
        }
    }

    @Test func `what is written is canonical JSON`() throws {
        for event in EventSamples.all {
            let bytes = EventCoding.encode(event)
            #expect(JSONWriter.typed(try JSONReader.typed(bytes)) == bytes)
        }
    }

    @Test func `the golden events decode, and encode to the same bytes`() throws {
        if ProcessInfo.processInfo.environment["COUNTERSIGN_RECORD"] == "1" {
            let text = EventSamples.all.map { String(decoding: EventCoding.encode($0), as: UTF8.self) }
            try (text.joined(separator: "\n") + "\n").write(to: Self.golden, atomically: true, encoding: .utf8)
        }
        for line in try Self.lines() {
            let event = try EventCoding.decode(Array(line.utf8))
            #expect(String(decoding: EventCoding.encode(event), as: UTF8.self) == line)
        }
    }

    @Test func `every kind of event stands in the golden file`() throws {
        let golden = try Set(Self.lines().map { try EventCoding.decode(Array($0.utf8)).kind })
        #expect(golden == Set(EventSamples.all.map(\.kind)))
        #expect(golden.count == 21)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"voted.9":{}}"#, #"{"voted.1":{"choice":"approve"}}"#,
        #"{"voted.1":{"choice":"x","task":1}}"#,
        #"{"claimed.1":{"task":"1"}}"#, #"{"claimed.1":{"task":1},"released.1":{"task":1}}"#,
        #"{"entered.1":{"scope":1,"step":"s","visit":1,"job":{"number":2}}}"#,
    ])
    func `a damaged event is refused by name`(payload: String) {
        let refusal = #expect(throws: Refusal.self) { try EventCoding.decode(Array(payload.utf8)) }
        #expect(refusal?.code == "record.corrupt")
    }
}

import Core
import FEEL
import Foundation
import Simulation
import Testing

struct EventLogTests {
    private let columns = ["activity", "person", "time"]
    private let text = """
        {"case":"a","amount":"600.84","events":[["ask","ann","2018-01-30T08:20:07+00:00"],["pay",null,"2018-01-30T09:20:07.250+01:00"]]}

        {"case":7,"events":[]}
        """

    private func check(_ log: EventLog) {
        #expect(log.cases.map(\.id) == ["a", "7"])
        #expect(log.cases[0].members["amount"] == .string("600.84"))
        #expect(
            log.cases[0].events == [
                EventLog.Event(activity: "ask", at: Moment(milliseconds: 1_517_300_407_000), person: "ann"),
                EventLog.Event(activity: "pay", at: Moment(milliseconds: 1_517_300_407_250)),
            ])
    }

    @Test func `a line is a case, with what the map may read of it`() throws {
        check(try EventLog.parse(Array(text.utf8), name: "log", columns: columns))
    }

    @Test func `only each n-th line is read where that is asked for`() throws {
        let log = try EventLog.parse(Array(text.utf8), name: "log", columns: columns, every: 3)
        #expect(log.cases.map(\.id) == ["a"])
    }

    @Test func `a file may be plain or compressed`() throws {
        let scratch = try Scratch()
        let plain = try scratch.write(text, to: "log.jsonl")
        check(try EventLog.read(plain, columns: columns))
        let gzip = try Process.run(URL(filePath: "/usr/bin/env"), arguments: ["gzip", "-k", plain])
        gzip.waitUntilExit()
        check(try EventLog.read(plain + ".gz", columns: columns))
    }

    @Test func `a damaged or missing file is refused`() throws {
        let scratch = try Scratch()
        let damaged = scratch.fresh("log.gz")
        try Data([0x1f, 0x8b, 8, 0, 1, 2, 3]).write(to: URL(filePath: damaged))
        #expect(refusal { try EventLog.read(damaged, columns: columns) }?.code == "log.gzip")
        #expect(refusal { try EventLog.read(scratch.fresh("gone"), columns: columns) }?.code == "log.unreadable")
    }

    @Test(
        arguments: [
            "nonsense", #"{"events":[]}"#, #"{"case":"a"}"#, #"{"case":"a","events":{}}"#,
            #"{"case":"a","events":[["ask","ann"]]}"#, #"{"case":"a","events":["ask"]}"#,
            #"{"case":"a","events":[[1,"ann","2018-01-30T08:20:07Z"]]}"#,
            #"{"case":"a","events":[["ask","ann","2018-01-30T08:20:07"]]}"#,
            #"{"case":"a","events":[["ask","ann","30.01.2018"]]}"#, #"{"case":"a","case":"b","events":[]}"#,
        ])
    func `a line that is no case is refused with its number`(_ line: String) throws {
        let bytes = Array(("{\"case\":\"a\",\"events\":[]}\n" + line).utf8)
        let refused = try #require(refusal { try EventLog.parse(bytes, name: "log", columns: columns) })
        #expect(refused.code == "log.bad-line")
        #expect(refused.message.en.hasPrefix("log:2: "))
        #expect(refused.context.contains(Refusal.Detail("line", "2")))
    }

    private func refusal(_ body: () throws -> EventLog) -> Refusal? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}

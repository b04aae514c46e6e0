import Core
import FEEL
import Simulation
import Testing

struct ReplayReportTests {
    private func report() async throws -> ReplayReport {
        try await PettyCash.replay(
            try PettyCash.plan(),
            [
                PettyCash.trace("ask boss pay", id: "a"), PettyCash.trace("ask pay", id: "b"),
                PettyCash.trace("ask boss", id: "c"), PettyCash.trace("ask pay pay", id: "d"),
            ])
    }

    @Test func `as JSON it is counts and refusals, and nothing else`() async throws {
        let json = String(decoding: try await report().json(in: .en), as: UTF8.self)
        let expected = """
            {"accepted":1,"cases":4,"refusals":[\
            {"case":"b","code":"case.step-not-open","event":{"activity":"pay","index":2},\
            "reason":"nothing is asked at `pay` while it stands at `boss`","state":"boss"},\
            {"case":"c","code":"case.unfinished","event":{"activity":null,"index":3},\
            "reason":"the log ends while it stands at `pay`","state":"pay"},\
            {"case":"d","code":"case.step-not-open","event":{"activity":"pay","index":2},\
            "reason":"nothing is asked at `pay` while it stands at `boss`","state":"boss"}]}
            """
        #expect(json == expected)
    }

    @Test func `for people it groups refusals by reason and names findings`() async throws {
        let text = try await report().text(in: .en, examples: 1)
        let expected = """
            4 cases: 1 accepted, 3 refused
              version 1: 1 of 4 accepted (25.00%)

            Steps that cases came to
                  4  boss
                  4  start
                  2  pay
                  1  paid

            Where accepted cases stopped
                  1  ended: paid

            Refusals, by reason
                  2  nothing is asked at `pay` while it stands at `boss` [case.step-not-open]
                       b (2: pay)
                       … and 1 more
                  1  the log ends while it stands at `pay` [case.unfinished]
                       c (3: end of the case)

            Findings
                  2  paid without asking
                       b (2: pay)
                       … and 1 more

            """
        #expect(text == expected)
    }

    @Test func `it speaks Chinese too`() async throws {
        let text = try await report().text(in: .zh)
        #expect(text.hasPrefix("共 4 个案例：接受 1，拒绝 3\n"))
    }
}

import Core
import FEEL
import Testing

@testable import Definitions

struct DirectoryLoaderTests {
    private static let branch = """
        zone: Asia/Shanghai
        units:
          - { id: head-office, name: { en: Head office, zh: 总行 }, head: chen.jie }
          - { id: north, name: 北城支行, parent: head-office, head: wang.fang }
          - { id: other-bank }
        people:
          - id: chen.jie
          - id: wang.fang
            name: 王芳
            unit: north
            posts:
              - { role: branch-president }
              - { role: clerk, unit: head-office, from: 2026-01-01, to: 2026-01-31 }
          - { id: li.lei, unit: north, manager: chen.jie }
        """

    @Test func `units, people and posts are read`() throws {
        let loaded = DirectoryLoader.load(Self.branch, name: "branch.yaml")
        let report = DiagnosticReport.render([loaded.checked], as: .text, in: .en)
        let directory = try #require(loaded.directory, Comment(rawValue: report))
        #expect(directory.units.map(\.id.text) == ["head-office", "north", "other-bank"])
        #expect(directory.units[1].parent?.text == "head-office")
        #expect(directory.units[1].head?.text == "wang.fang")
        #expect(directory.people.map(\.id.text) == ["chen.jie", "wang.fang", "li.lei"])
        #expect(directory.people[2].manager?.text == "chen.jie")
        #expect(directory.posts.map(\.unit.text) == ["north", "head-office"])
        #expect(directory.posts[0].from == nil && directory.posts[0].to == nil)
    }

    @Test func `days are civil days of the zone, the last one included`() throws {
        let post = try #require(DirectoryLoader.load(Self.branch, name: "branch.yaml").directory?.posts.last)
        // 2026-01-01T00:00+08:00 and 2026-02-01T00:00+08:00
        #expect(post.from == Moment(milliseconds: 1_767_196_800_000))
        #expect(post.to == Moment(milliseconds: 1_769_875_200_000))
    }

    @Test(
        arguments: [
            // Midnight of an ordinary day, and of the days on which the clock changes.
            ("Europe/Berlin", "2026-01-15", 1_768_431_600_000),
            ("Europe/Berlin", "2026-03-29", 1_774_738_800_000),
            ("Europe/Berlin", "2026-03-30", 1_774_821_600_000),
            ("Europe/Berlin", "2026-10-26", 1_792_969_200_000),
            // The clock jumps over midnight: the day begins at one o'clock.
            ("Africa/Cairo", "2026-04-24", 1_776_981_600_000),
            // The clock goes back from midnight to eleven in the evening: the day begins when it is midnight for good.
            ("Africa/Cairo", "2026-10-30", 1_793_311_200_000),
            // The clock goes back from one o'clock to midnight: the day begins at the first midnight.
            ("America/Havana", "2026-11-01", 1_793_505_600_000),
        ] as [(String, String, Int64)])
    func `a day begins at midnight of its zone`(_ zone: String, _ day: String, _ milliseconds: Int64) throws {
        let civil = try #require(CivilZone(zone))
        let start = civil.start(of: try #require(CalendarDate(day)))
        #expect(start == Moment(milliseconds: milliseconds))
    }

    @Test(arguments: ["CST", "Mars/Base", "", "+08:00"])
    func `a zone is an IANA name`(_ name: String) {
        #expect(CivilZone(name) == nil)
    }
}

import Core
import Testing

@testable import Commands

struct PreferenceTests {
    @Test(arguments: [
        ([:], Language.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en),
        (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"], .zh), (["LC_ALL": "", "LANG": "zh"], .zh),
        (["LC_ALL": "de_DE"], .en),
    ])
    func `the language comes from the locale`(_ variables: [String: String], _ language: Language) {
        #expect(Preferences(scanning: [], in: .silent(variables)).language == language)
        #expect(Preferences(scanning: ["--lang", "zh"], in: .silent(variables)).language == .zh)
        #expect(Preferences(scanning: ["--lang=en"], in: .silent(variables)).language == .en)
    }

    @Test(arguments: [
        ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
        (["TERM": "dumb"], true, false),
    ])
    func `colour only on a terminal, and not where it is refused`(
        _ variables: [String: String], _ isTerminal: Bool, _ isColoured: Bool
    ) throws {
        let surroundings = Surroundings.silent(variables, isTerminal: isTerminal)
        let face = try Preferences(scanning: [], in: surroundings).face(in: surroundings)
        #expect(face.style.isColoured == isColoured)
        #expect((face.columns == 80) == isTerminal)
    }

    @Test(arguments: [
        ("a.b", ["COUNTERSIGN_USER": "c"], "a.b"), (nil, ["COUNTERSIGN_USER": "c"], "c"), (nil, [:], "root"),
    ])
    func `who acts comes from the flag, the environment or the system`(
        _ flag: String?, _ variables: [String: String], _ person: String
    ) throws {
        var options = ActorOptions()
        options.person = flag
        let actor = try options.actor(in: .silent(variables))
        #expect(actor == .person(try #require(PersonID(person)), .asserted))
    }
}

extension Surroundings {
    static func silent(_ variables: [String: String], isTerminal: Bool = false) -> Surroundings {
        Surroundings(
            variable: { variables[$0] }, userName: { "root" }, isTerminal: { _ in isTerminal }, columns: { 80 },
            localOffset: { _ in 0 }, write: { _, _ in }, readLine: { nil }, readInput: { [] }, stopRequested: {})
    }
}

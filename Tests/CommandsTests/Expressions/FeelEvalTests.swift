import Commands
import Testing

/// `feel eval`: what the language itself does is tested in its own room.
struct FeelEvalTests {
    private static let rule = "amount > 1000000 and grade in [\"A\",\"B\"]"

    @Test func `an expression gives its value in FEEL's own writing`() async throws {
        let stage = try Stage()
        let outcome = await stage.run("feel", "eval", "0.1 + 0.2")
        #expect(outcome.status == .success)
        #expect(outcome.output == "0.3\n")
        #expect(await stage.run("feel", "eval", "\"a\" + \"b\"").output == "\"ab\"\n")
        #expect(await stage.run("feel", "eval", "today()").output == "2022-03-28\n")
    }

    @Test(
        arguments: [
            (["-3 ** 2"], "9\n"), (["-(1 + 2)"], "-3\n"), (["--10"], "10\n"), (["-x", "--set", "x=3"], "-3\n"),
            (["--set", "x=3", "-x > 2 or true"], "true\n"), (["--", "-1"], "-1\n"), (["-o", "json", "-1 < 0"], nil),
            (["-1 < 0", "--explain"], nil),
        ] as [([String], String?)])
    func `an expression may begin with a minus`(arguments: [String], answer: String?) async throws {
        let outcome = await (try Stage()).run(["feel", "eval"] + arguments)
        #expect(outcome.status == .success, "\(outcome.error)")
        #expect(outcome.output.contains(answer ?? "true"), "\(outcome.output)")
    }

    @Test func `an option that is not there is still no expression`() async throws {
        let outcome = await (try Stage()).run("feel", "eval", "1", "--explian")
        #expect(outcome.status == .usage, "\(outcome.output)")
        #expect(outcome.error.contains("--explian"))
    }

    @Test func `names come from flags and files, dates among them`() async throws {
        let stage = try Stage()
        let file = try stage.write(
            "amount: 5\nday: = date(\"2022-03-28\")\ncustomer: { name: 浦江, limits: [1, \"= 2 + 3\"] }\n",
            to: "names.yaml")
        let run = await stage.run(
            "feel", "eval", "customer.name + string(amount + customer.limits[2]) + string(day.month)", "--context",
            file,
            "--set", "amount=7")
        #expect(run.output == "\"浦江123\"\n", "\(run.error)")
        let json = try stage.write("{\"amount\": 5}", to: "names.json")
        #expect(await stage.run("feel", "eval", "amount * 2", "--context", json).output == "10\n")
        #expect(await stage.run("feel", "eval", "grade", "--set", "grade=A").output == "\"A\"\n")
        let constant = try stage.write("day: = nowhere + 1\n", to: "bad.yaml")
        let refused = await stage.run("feel", "eval", "day", "--context", constant)
        #expect(refused.status == .failure)
        #expect(refused.error.contains("data.not-constant"))
    }

    @Test func `the clause that settles an answer is marked`() async throws {
        let stage = try Stage()
        try expectSnapshot(
            await stage.run(
                "feel", "eval", Self.rule, "--set", "amount=2000000", "--set", "grade=C", "--explain"
            ).output, "text")
        try expectSnapshot(
            await stage.run(
                "feel", "eval", Self.rule, "--set", "amount=2000000", "--set", "grade=C", "--explain", "-o", "json"
            ).output, "json")
        #expect(await stage.run("feel", "eval", "1 + 1", "--explain").output.hasPrefix("2\n"))
    }

    @Test func `mistakes end with 6 and say where`() async throws {
        let stage = try Stage()
        let unknown = await stage.run("feel", "eval", "amuont > 5", "--set", "amount=7")
        #expect(unknown.status == .problemsFound)
        #expect(unknown.output == "")
        try expectSnapshot(unknown.error, "unknown")
        let null = await stage.run("feel", "eval", "1 / amount", "--set", "amount=0")
        #expect(null.status == .problemsFound)
        #expect(null.output == "null\n")
        try expectSnapshot(null.error, "null")
        let open = await stage.run("feel", "eval", "amuont = null", "--standard")
        #expect(open.output == "true\n")
        #expect(open.error.contains("feel.unknown-name"))
        let endless = await stage.run("feel", "eval", "count(for i in 1..10**9 return i)", "--steps", "1000")
        #expect(endless.status == .problemsFound)
        #expect(endless.error.contains("feel.budget"))
    }

    @Test func `what makes no difference is no failure`() async throws {
        let outcome = await (try Stage()).run("feel", "eval", "false and null > 1")
        #expect(outcome.status == .success)
        #expect(outcome.output == "false\n")
    }
}

import Commands
import Testing

/// A request from its submission to its end, as people see it.
struct JourneyTests {
    @Test func `a request goes from its submission to its end`() async throws {
        let stage = try await Travel.stage()
        try expectSnapshot(await stage.submit().output, "submitted")
        try expectSnapshot(await stage.run("approve", "1", "--as", "zhao.min", "--dry-run").output, "dry run")
        try expectSnapshot(
            await stage.run("approve", "1", "--as", "zhao.min", "--command-id", "c2", "-c", "好").output, "approved")
        try expectSnapshot(await stage.run("show", "travel-request-1", "--as", "wu.gang").output, "shown")
        try expectSnapshot(await stage.run("show", "1", "--as", "wu.gang", "--lang", "zh").output, "shown in Chinese")
        let refused = await stage.run("approve", "1", "--as", "wu.gang")
        #expect(refused.status == .failure)
        #expect(refused.error.contains("--set"))
        for (person, id) in [("wu.gang", "c3"), ("qian.hui", "c4")] {
            let done = await stage.run(
                "approve", "1", "--as", person, "--set", "budget=6602", "--command-id", id)
            #expect(done.status == .success)
        }
        try expectSnapshot(await stage.run("history", "1").output, "history")
        try expectSnapshot(await stage.run("verify").output, "verified")
        try expectSnapshot(await stage.run("notices", "--read").output, "notices")
        #expect(await stage.run("notices").error == "No notices for li.na.\n")
    }

    @Test func `a dry run changes nothing`() async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        let before = await stage.run("history", "1", "-o", "json").output
        for arguments in [
            ["approve", "1", "--as", "zhao.min"], ["reject", "1", "--as", "zhao.min"],
            ["return", "1", "--as", "zhao.min"], ["withdraw", "1"], ["comment", "1", "好"],
            ["cancel", "1", "--reason", "错", "--as", "zhao.min"],
        ] {
            let outcome = await stage.run(arguments + ["--dry-run"])
            #expect(outcome.status == .success, "\(arguments)")
            #expect(outcome.output.hasPrefix("Nothing was changed."))
        }
        #expect(await stage.run("history", "1", "-o", "json").output == before)
    }

    @Test func `the same command id again is answered with the first receipt`() async throws {
        let stage = try await Travel.stage()
        let first = await stage.run(
            "submit", "travel-request", "--set", "destination=北京", "--set", "cost=1", "--command-id", "x", "-o", "json")
        let second = await stage.run(
            "submit", "travel-request", "--set", "destination=北京", "--set", "cost=1", "--command-id", "x", "-o", "json")
        #expect(first.output.contains("\"repeated\": false"))
        #expect(second.output == first.output.replacing("\"repeated\": false", with: "\"repeated\": true"))
    }

    @Test(arguments: [["approve"], ["reject"], ["return"]])
    func `an act is answered again under its command id although its task is closed`(_ verb: [String]) async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        let arguments = verb + ["1", "--as", "zhao.min", "--command-id", "once", "-o", "json"]
        let first = await stage.run(arguments)
        #expect(first.status == .success && first.output.contains("\"repeated\": false"), "\(first.error)")
        let again = await stage.run(arguments)
        #expect(again.status == .success && again.output.contains("\"repeated\": true"), "\(again.error)")
        #expect(await stage.run(verb + ["1", "--as", "zhao.min", "--command-id", "other"]).status == .notFound)
        #expect(await stage.run("withdraw", "1", "--command-id", "once").status == .conflict)
    }

    @Test func `a returned request is mended and comes back`() async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        let returned = await stage.run("return", "1", "--as", "zhao.min", "-c", "太贵", "--command-id", "r")
        try expectSnapshot(returned.output, "returned")
        let mended = await stage.run("complete", "1", "--set", "cost=900", "--command-id", "m")
        try expectSnapshot(mended.output, "mended")
        let approved = await stage.run("approve", "1", "--as", "zhao.min", "--command-id", "a")
        try expectSnapshot(approved.output, "approved")
    }

    @Test func `whoever may not see a field does not see it, and secrets are masked for all`() async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        _ = await stage.run("approve", "1", "--as", "zhao.min")
        #expect(await stage.run("show", "1", "--as", "li.na").output.contains("••••8901"))
        #expect(!(await stage.run("show", "1", "--as", "wu.gang").output.contains("Passport")))
        let all = await stage.run("show", "1", "-o", "json").output + stage.run("history", "1", "-o", "json").output
        #expect(!all.contains("E12345678901"))
    }
}

import Commands
import Testing

struct ExitTests {
    static let table: [(arguments: String, status: EndStatus, code: String)] = [
        ("inbx", .usage, "usage.unknown-command"),
        ("directory lod", .usage, "usage"),
        ("approve", .usage, "usage"),
        ("approve 1 --colour", .usage, "usage"),
        ("approve one", .usage, "reference.invalid"),
        ("approve 1 --task x", .usage, "reference.invalid"),
        ("inbox --limit 0", .usage, "usage"),
        ("inbox --after x", .usage, "page.invalid"),
        ("inbox --as Wang", .usage, "actor.invalid"),
        ("inbox --zone Moon", .usage, "zone.unknown"),
        ("approve 9", .notFound, "instance.unknown"),
        ("approve credit-1", .notFound, "instance.unknown"),
        ("approve 1 --as wu.gang", .notFound, "task.none"),
        ("approve 1.9 --as wu.gang", .notFound, "task.unknown"),
        ("submit travel-requst", .notFound, "workflow.unknown"),
        ("publish nothing.yaml", .notFound, "file.not-found"),
        ("approve 1.2 --as wu.gang", .denied, "task.not-yours"),
        ("cancel 1 --reason x", .denied, "instance.not-admin"),
        ("withdraw 1 --as wu.gang", .denied, ""),
        ("complete 1 --as zhao.min", .conflict, "task.wrong-verb"),
        ("retry 1 --as zhao.min", .notFound, "incident.none"),
        ("submit travel-request --set cost", .usage, "usage.set"),
        ("submit travel-request --set cost=1", .failure, "form.invalid"),
        ("comment 1 x --command-id engine:job:1", .failure, "command.id-reserved"),
        ("init", .conflict, "store.exists"),
        ("inbox --db /nowhere/x.db", .notFound, "store.not-found"),
    ]

    @Test(arguments: table)
    func `every way to fail has its status and its code`(
        _ row: (arguments: String, status: EndStatus, code: String)
    ) async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        let arguments = row.arguments.split(separator: " ").map(String.init)
        let outcome = await stage.run(arguments)
        #expect(outcome.status == row.status, "\(outcome.error)")
        #expect(outcome.error.contains(row.code), "\(outcome.error)")
        #expect(outcome.output.isEmpty)
        let json = await stage.run(arguments + ["-o", "json"])
        #expect(json.status == row.status)
        #expect(json.error.hasPrefix("{\"error\":{\"code\":\"") && json.error.hasSuffix("}}\n"), "\(json.error)")
    }

    @Test func `errors in both languages`() async throws {
        let stage = try await Travel.stage()
        var text = ""
        for arguments in [
            ["inbx"], ["approve"], ["submit", "travel"], ["submit", "travel-request", "--set", "cost=-1"],
        ] {
            for language in ["en", "zh"] {
                text += await stage.run(arguments + ["--lang", language]).error + "\n"
            }
        }
        try expectSnapshot(text)
    }

    @Test func `a broken file ends with 6 and says where`() async throws {
        let stage = try Stage()
        let file = try stage.write("workflow: x\nsteps:\n  a: { aprove: {} }\n", to: "broken.yaml")
        let outcome = await stage.run("check", file)
        #expect(outcome.status == .problemsFound)
        #expect(outcome.output.contains("broken.yaml:3:"))
        let published = await stage.run("init", "--publish", file)
        #expect(published.status == .problemsFound)
        #expect(published.error.contains("broken.yaml:3:"))
        #expect(await stage.run("inbox").status == .notFound)
    }

    @Test func `help and version are answers, not errors`() async throws {
        let stage = try Stage()
        for arguments in [["--help"], ["help", "submit"], ["--version"], ["inbox", "-h"], []] {
            let outcome = await stage.run(arguments)
            #expect(outcome.status == .success)
            #expect(!outcome.output.isEmpty && outcome.error.isEmpty)
        }
    }
}

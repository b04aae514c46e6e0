import Commands
import Foundation
import Testing

struct ListTests {
    @Test(arguments: ["table", "json", "jsonl", "yaml", "csv"])
    func `an inbox in every form`(_ format: String) async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit("北京，“五道口”, cost")
        _ = await stage.submit("=cmd", cost: 7, id: "c2")
        try expectSnapshot(await stage.run("inbox", "--as", "zhao.min", "-o", format).output, format)
    }

    @Test func `an inbox in Chinese, on a terminal that is too narrow`() async throws {
        let stage = try await Travel.stage(
            variables: ["LANG": "zh_CN.UTF-8"], terminal: [.output], columns: 90)
        _ = await stage.submit("从上海浦东国际机场到北京首都国际机场然后再回来")
        try expectSnapshot(await stage.run("inbox", "--as", "zhao.min").output)
    }

    @Test func `pages hold every task once, in order`() async throws {
        let stage = try await Travel.stage()
        for number in 1...7 { _ = await stage.submit("城市\(number)", id: "s\(number)") }
        var (found, after) = ([String](), [String]())
        repeat {
            let page = await stage.run(["inbox", "--as", "zhao.min", "--limit", "3", "-o", "json"] + after)
            let value = try JSONSerialization.jsonObject(with: Data(page.output.utf8)) as? [String: Any]
            found += (value?["tasks"] as? [[String: Any]] ?? []).compactMap { $0["subject"] as? String }
            after = (value?["next"] as? String).map { ["--after", $0] } ?? []
        } while !after.isEmpty && found.count < 20
        #expect(found == (1...7).map { "城市\($0)" })
    }

    @Test func `instances are listed by workflow, by initiator and by state`() async throws {
        let stage = try await Travel.stage()
        _ = await stage.submit()
        _ = await stage.submit("广州", cost: 5, id: "c2")
        _ = await stage.run("approve", "2", "--as", "zhao.min")
        try expectSnapshot(await stage.run("list").output)
        #expect(await stage.run("list", "--running", "-o", "jsonl").output.split(separator: "\n").count == 1)
        #expect(await stage.run("list", "--mine", "--as", "wu.gang").error == "No instances.\n")
    }

    @Test func `the directory is shown by role and as a tree`() async throws {
        let stage = try await Travel.stage()
        try expectSnapshot(await stage.run("directory", "--role", "finance-officer", "--lang", "zh").output, "role")
        try expectSnapshot(await stage.run("directory", "show", "--units").output, "units")
    }

    @Test func `a published workflow is shown with its form and steps`() async throws {
        let stage = try await Travel.stage()
        try expectSnapshot(await stage.run("workflows", "show", "travel-request").output)
        #expect(await stage.run("workflows", "show", "travel-request", "--source").output == Travel.workflow)
    }

    @Test func `publishing the same text again changes nothing`() async throws {
        let stage = try await Travel.stage()
        try expectSnapshot(await stage.run("publish", stage.path("travel.yaml")).output)
    }
}

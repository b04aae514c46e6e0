import Foundation
import Testing

@testable import Commands

struct PageTests {
    @Test func `the reference of the commands is up to date`() async throws {
        let made = await (try Stage()).run("generate", "docs")
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let kept = try? String(decoding: Data(contentsOf: root.appendingPathComponent("docs/cli.md")), as: UTF8.self)
        #expect(made.output == kept, "run: countersign generate docs --to docs/cli.md")
    }

    @Test func `help of the whole and of a verb`() async throws {
        let stage = try Stage()
        try expectSnapshot(await stage.run("--help").output, "countersign")
        try expectSnapshot(await stage.run("approve", "--help").output, "approve")
    }

    @Test(arguments: try CommandTree.program().all)
    func `every command has a page that roff takes`(_ command: CommandTree) throws {
        #expect(!command.abstract.isEmpty)
        #expect(command.arguments.allSatisfy { !$0.abstract.isEmpty }, "\(command.name)")
        let macros: Set<String> = [".TH", ".SH", ".TP", ".B", ".BR"]
        let lines = ManPage(command: command).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in lines {
            #expect(!line.isEmpty && !line.hasPrefix("'"))
            if line.hasPrefix(".") { #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)") }
        }
        #expect(lines.first?.hasPrefix(".TH") == true)
        #expect(lines.contains(".SH NAME") && lines.contains(".SH EXIT STATUS"))
    }

    @Test(arguments: try CommandTree.program().all)
    func `every command, argument and option is told in Chinese too`(_ command: CommandTree) {
        let texts = [command.abstract, command.discussion] + command.arguments.map(\.abstract)
        #expect(texts.filter { ChineseHelp.translated($0) == nil } == [])
    }

    @Test func `nothing is translated that no command says`() throws {
        let commands = try CommandTree.program().all
        let texts = Set(commands.flatMap { [$0.abstract, $0.discussion] + $0.arguments.map(\.abstract) })
        #expect(Set(ChineseCommands.texts.keys).union(ChineseOptions.texts.keys).subtracting(texts) == [])
    }

    @Test func `help in Chinese`() async throws {
        let stage = try Stage(variables: ["LANG": "zh_CN.UTF-8"])
        try expectSnapshot(await stage.run("--help").output, "countersign")
        try expectSnapshot(await stage.run("help", "directory", "load").output, "directory load")
        #expect(await stage.run("directory", "load", "-h").output == stage.run("help", "directory", "load").output)
        #expect(await stage.run("approve").status == .usage)
        #expect(await stage.run("--version").output == "0.1.0\n")
    }

    @Test func `pages are written, one a command`() async throws {
        let stage = try Stage()
        #expect(await stage.run("generate", "man", "--to", stage.path("man")).status == .success)
        let files = try FileManager.default.contentsOfDirectory(atPath: stage.path("man"))
        #expect(files.count == (try CommandTree.program().all.count))
        #expect(files.contains("countersign.1") && files.contains("countersign-directory-load.1"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions for every shell`(_ shell: String) async throws {
        let outcome = await (try Stage()).run("--generate-completion-script", shell)
        #expect(outcome.status == .success)
        #expect(outcome.output.contains("countersign"))
    }
}

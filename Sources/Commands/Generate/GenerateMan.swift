internal import ArgumentParser
internal import Core
internal import FEEL
internal import Foundation

struct GenerateMan: Verb {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Write a man page for each command into a folder.")

    @Option(help: ArgumentHelp("The folder; made where it is not there.", valueName: "folder"))
    var to: String

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let pages = try CommandTree.program().all
        try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
        for page in pages {
            try FileBytes.write(ManPage(command: page).text, to: "\(to)/\(page.path.joined(separator: "-")).1")
        }
        session.note("wrote \(pages.count) pages to \(to)", "已在 \(to) 写入 \(pages.count) 页")
    }
}

internal import ArgumentParser
internal import Core
internal import FEEL

struct GenerateDocs: Verb {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "Write the reference of the commands as Markdown.")

    @Option(help: ArgumentHelp("The file. Default: standard output.", valueName: "file"))
    var to: String?

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let page = CommandReference(program: try CommandTree.program()).markdown
        if let to { try FileBytes.write(page, to: to) } else { session.surroundings.write(.output, page) }
    }
}

internal import ArgumentParser
internal import Core
internal import DMN
internal import Definitions
internal import FEEL

struct DmnExport: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a decision table as a model that other tools open (DMN 1.5).")

    @OptionGroup var table: TableArgument

    @Option(help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
    var to: String?

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let (workflow, table) = try table.find(session)
        guard let exported = ExportedTable(table.id, of: workflow) else { throw EndsWith(status: .failure) }
        let text = String(decoding: TableExport.dmn(exported), as: UTF8.self)
        guard let to else { return session.surroundings.write(.output, text) }
        try FileBytes.write(text, to: to)
        session.note("written to \(to)", "已写入 \(to)")
    }
}

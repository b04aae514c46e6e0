internal import ArgumentParser
internal import Definitions

struct TableRender: Verb {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw a decision table as a grid, as Markdown or as a page.")

    @OptionGroup var table: TableArgument

    @Option(name: .customLong("as"), help: "The form: text, markdown or html.")
    var form = TableRendering.Form.text

    @OptionGroup var output: OutputOptions

    func run(in session: Session) async throws {
        let (_, table) = try table.find(session)
        session.surroundings.write(.output, TableRendering.render(table, as: form, in: session.face.language))
    }
}

extension TableRendering.Form: ExpressibleByArgument {}

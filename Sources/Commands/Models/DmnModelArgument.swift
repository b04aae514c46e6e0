internal import ArgumentParser
internal import Core
internal import DMN
internal import Definitions

/// A decision model, as people name it.
struct DmnModelArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("The decision model.", valueName: "file"), completion: .file(extensions: ["dmn"]))
    var model: String

    @Option(
        name: .customLong("with"), parsing: .singleValue,
        help: ArgumentHelp(
            "A model that the first one imports; may be given several times.", valueName: "file"),
        completion: .file(extensions: ["dmn"]))
    var imports: [String] = []

    /// The compiled model; what was found in it goes to standard error.
    ///
    /// - Throws: ends with 6 where a file cannot be read as a model.
    func compile(_ session: Session) throws -> DecisionModel {
        let compilation = DecisionModel.compile(try Self.file(model), imports: try imports.map(Self.file))
        for file in compilation.checked where !file.diagnostics.isEmpty { session.show(file) }
        guard let model = compilation.model else { throw EndsWith(status: .problemsFound) }
        return model
    }

    static func file(_ path: String) throws(Problem) -> DMNFile { DMNFile(name: path, bytes: try FileBytes.read(path)) }
}

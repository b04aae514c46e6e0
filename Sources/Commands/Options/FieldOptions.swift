internal import ArgumentParser

/// The fields of a form, from flags or from a file.
struct FieldOptions: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            "A field and its value; may be given several times. A list is JSON.", valueName: "field=value"))
    var fields: [String] = []

    @Option(
        help: ArgumentHelp(
            "A YAML or JSON file with fields; - reads standard input. --set goes before it.", valueName: "file"),
        completion: .file(extensions: ["yaml", "json"]))
    var data: String?

    var isEmpty: Bool { fields.isEmpty && data == nil }
}

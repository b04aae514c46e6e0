internal import ArgumentParser
internal import FEEL
internal import YAML

/// The forms that an answer can take on standard output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For people: aligned columns, cut to the terminal where there is one.
    case table
    /// One document, for programs.
    case json
    /// One JSON object a line, for streams.
    case jsonl
    case yaml
    /// RFC 4180, with a header.
    case csv

    func render(_ answer: some Answer, for face: Face) -> String {
        switch self {
        case .table: answer.text(for: face)
        case .json: JSONText.indented(answer.value) + "\n"
        case .jsonl: answer.table.objects.map { JSONText.compact($0) + "\n" }.joined()
        case .yaml: YAMLWriter.write(YAMLTree(answer.value))
        case .csv: CSVText.render(answer.table)
        }
    }
}

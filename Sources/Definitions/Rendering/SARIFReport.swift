import Core
import YAML

/// SARIF 2.1.0 (OASIS, static analysis results interchange format). Columns are counted in Unicode code points.
struct SARIFReport {
    let language: Language

    func render(_ files: [CheckedFile]) -> String {
        let diagnostics = files.flatMap(\.diagnostics)
        let codes = Set(diagnostics.map(\.code)).sorted()
        let rules = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
        let run = JSONTree.object([
            ("tool", .object([("driver", driver(codes))])),
            ("columnKind", .string("unicodeCodePoints")),
            ("artifacts", .array(files.map { .object([("location", location($0.source.name))]) })),
            ("results", .array(diagnostics.map { result($0, rules) })),
        ])
        let log = JSONTree.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            ("runs", .array([run])),
        ])
        return log.text + "\n"
    }

    private func driver(_ codes: [String]) -> JSONTree {
        .object([("name", .string("countersign")), ("rules", .array(codes.map(rule)))])
    }

    private func rule(_ code: String) -> JSONTree {
        let entry = Catalogue.entry(for: code)
        return .object([
            ("id", .string(code)),
            ("shortDescription", text(entry?.title.text(in: language) ?? code)),
            ("help", text(entry?.explanation ?? code)),
        ])
    }

    private func result(_ diagnostic: Diagnostic, _ rules: [String: Int]) -> JSONTree {
        let message = diagnostic.message.text(in: language)
        let hint = diagnostic.hint.map { " (\($0.text(in: language)))" } ?? ""
        return .object([
            ("ruleId", .string(diagnostic.code)),
            ("ruleIndex", .int(rules[diagnostic.code] ?? -1)),
            ("level", .string(diagnostic.severity.rawValue)),
            ("message", text(message + hint)),
            ("locations", .array([.object([("physicalLocation", place(diagnostic))])])),
        ])
    }

    private func place(_ diagnostic: Diagnostic) -> JSONTree {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        return .object([
            ("artifactLocation", location(diagnostic.file)),
            (
                "region",
                .object([
                    ("startLine", .int(start.line)), ("startColumn", .int(start.column)),
                    ("endLine", .int(end.line)), ("endColumn", .int(end.column)),
                ])
            ),
        ])
    }

    private func text(_ text: String) -> JSONTree { .object([("text", .string(text))]) }

    private func location(_ path: String) -> JSONTree { .object([("uri", .string(URIPath.encoded(path)))]) }
}

/// A file path as a URI reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
enum URIPath {
    static func encoded(_ path: String) -> String {
        path.utf8.reduce(into: "") { text, byte in
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, isFree(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static func isFree(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~/".unicodeScalars.contains(scalar)
    }
}

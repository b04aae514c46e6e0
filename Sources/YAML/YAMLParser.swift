/// Reads a file of one YAML document, under limits, without the parts of YAML that the workflow language leaves out.
package enum YAMLParser {
    /// - Parameters:
    ///   - bytes: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    package static func parse(_ bytes: [UInt8], name: String, limits: YAMLLimits = .standard) -> YAMLParse {
        // Never make tables over a file of any size: what is shown of one that is too large is its beginning.
        guard bytes.count <= limits.fileBytes else { return tooLarge(bytes, name: name, limits: limits) }
        if let encoding = TextInspection.foreignEncoding(bytes) {
            let problem = YAMLProblem(
                .encoding, SourceRange(at: .start), "the file is in \(encoding)", hint: "save it as UTF-8")
            return refuse(bytes, name: name) { _ in problem }
        }
        let body = TextInspection.withoutByteOrderMark(bytes)
        if let invalid = TextInspection.invalidUTF8(body) {
            return refuse(body, name: name) { source in
                YAMLProblem(
                    .invalidUTF8, SourceRange(at: source.mark(atOffset: invalid.lowerBound)),
                    "the bytes here are not UTF-8",
                    hint: "save the file as UTF-8; it may be in another encoding, such as GBK")
            }
        }
        let source = YAMLSource(name: name, bytes: body)
        let forbidden = TextInspection.forbiddenCharacters(in: source, atMost: limits.problems)
        guard forbidden.isEmpty else { return YAMLParse(source: source, root: nil, problems: forbidden) }
        return compose(source, limits: limits)
    }

    package static func parse(_ text: String, name: String, limits: YAMLLimits = .standard) -> YAMLParse {
        parse(Array(text.utf8), name: name, limits: limits)
    }

    private static func tooLarge(_ bytes: [UInt8], name: String, limits: YAMLLimits) -> YAMLParse {
        let problem = YAMLProblem(
            .tooLarge, SourceRange(at: .start),
            "the file has \(bytes.count) bytes; at most \(limits.fileBytes) are read",
            hint: "is this the right file?")
        return refuse(Array(bytes.prefix(1024)), name: name) { _ in problem }
    }

    /// Refuses bytes that may not be UTF-8. The source is the text that a reader would show: up to the first byte that
    /// is wrong it agrees with the file.
    private static func refuse(
        _ bytes: [UInt8], name: String, _ problem: (YAMLSource) -> YAMLProblem
    ) -> YAMLParse {
        let source = YAMLSource(name: name, text: String(decoding: bytes, as: UTF8.self))
        return YAMLParse(source: source, root: nil, problems: [problem(source)])
    }

    private static func compose(_ source: YAMLSource, limits: YAMLLimits) -> YAMLParse {
        guard let events = EventStream(source.places.bytes) else {
            let problem = YAMLProblem(.outOfMemory, SourceRange(at: .start), "no memory left to read the file")
            return YAMLParse(source: source, root: nil, problems: [problem])
        }
        var composer = Composer(source: source, events: events, limits: limits)
        let root = composer.document()
        return YAMLParse(source: source, root: root, problems: composer.sortedProblems)
    }
}

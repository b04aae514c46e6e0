/// Reads a file of one YAML document, under limits, without the parts of YAML that the workflow language leaves out.
package enum YAMLParser {
    /// - Parameters:
    ///   - bytes: the file as it is on disk.
    ///   - name: the file name that diagnostics show.
    package static func parse(_ bytes: [UInt8], name: String, limits: YAMLLimits = .standard) -> YAMLParse {
        // Never make tables over a file of any size: what is shown of one that is too large is its beginning.
        guard bytes.count <= limits.fileBytes else { return tooLarge(bytes, name: name, limits: limits) }
        let source = YAMLSource(name: name, bytes: TextInspection.withoutByteOrderMark(bytes))
        let unreadable = problemsOfText(bytes, source: source, limits: limits)
        guard unreadable.isEmpty else { return YAMLParse(source: source, root: nil, problems: unreadable) }
        return compose(source, limits: limits)
    }

    package static func parse(_ text: String, name: String, limits: YAMLLimits = .standard) -> YAMLParse {
        parse(Array(text.utf8), name: name, limits: limits)
    }

    private static func tooLarge(_ bytes: [UInt8], name: String, limits: YAMLLimits) -> YAMLParse {
        let head = Array(bytes.prefix(1024))
        let problem = YAMLProblem(
            .tooLarge, SourceRange(at: .start),
            "the file has \(bytes.count) bytes; at most \(limits.fileBytes) are read",
            hint: "is this the right file?")
        return YAMLParse(source: YAMLSource(name: name, bytes: head), root: nil, problems: [problem])
    }

    private static func problemsOfText(_ bytes: [UInt8], source: YAMLSource, limits: YAMLLimits) -> [YAMLProblem] {
        if let encoding = TextInspection.foreignEncoding(bytes) {
            return [
                YAMLProblem(
                    .encoding, SourceRange(at: .start), "the file is in \(encoding)", hint: "save it as UTF-8")
            ]
        }
        if let invalid = TextInspection.invalidUTF8(source.places.bytes) {
            let range = SourceRange(at: source.mark(atOffset: invalid.lowerBound))
            return [
                YAMLProblem(
                    .invalidUTF8, range, "the bytes here are not UTF-8",
                    hint: "save the file as UTF-8; it may be in another encoding, such as GBK")
            ]
        }
        return TextInspection.forbiddenCharacters(in: source, atMost: limits.problems)
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

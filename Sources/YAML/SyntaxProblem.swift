extension SyntaxError {
    /// This error as a problem: libyaml's words and place, our code where the cause is one that we refuse anyway, and a
    /// hint for the slips that authors make.
    func problem(in source: YAMLSource) -> YAMLProblem {
        let mark = mark(in: source)
        let bytes = source.places.bytes
        let byte = mark.offset < bytes.count ? bytes[mark.offset] : nil
        let refusal = refusal(at: byte)
        return YAMLProblem(
            refusal, SourceRange(at: mark), message(in: source, at: mark), hint: hint(for: refusal, at: byte))
    }

    /// Where the author has to look. For a key without a colon and a quote without its end libyaml points to where it
    /// noticed, lines below; we point to the key and the quote.
    private func mark(in source: YAMLSource) -> Mark {
        if problem == "could not find expected ':'" || problem == "found unexpected end of stream", context != nil {
            return source.places.mark(atScalar: contextStart)
        }
        switch place {
        case .scalar(let index): return source.places.mark(atScalar: index)
        case .byte(let offset): return source.places.mark(atOffset: offset)
        }
    }

    private func message(in source: YAMLSource, at mark: Mark) -> String {
        guard let context else { return problem }
        let began = source.places.mark(atScalar: contextStart)
        return began.line == mark.line ? "\(problem), \(context)" : "\(problem), \(context) that began at \(began)"
    }

    private func refusal(at byte: UInt8?) -> YAMLRefusal {
        if isOutOfMemory { return .outOfMemory }
        switch context {
        case "while scanning an alias": return .alias
        case "while scanning an anchor": return .anchor
        case "while scanning a tag", "while parsing a tag": return .tag
        default: break
        }
        switch problem {
        case "found undefined tag handle": return .tag
        case "did not find expected key" where byte == UInt8(ascii: ":"),
            "did not find expected node content" where byte == UInt8(ascii: ":"):
            return .emptyKey
        default: return byte == .tab || problem.contains("tab character") ? .tab : .syntax
        }
    }

    private func hint(for refusal: YAMLRefusal, at byte: UInt8?) -> String? {
        switch refusal {
        case .tab: "indent with spaces: YAML takes no tab there"
        case .alias: "aliases are not used here; put text that begins with * into quotes"
        case .anchor: "anchors are not used here; put text that begins with & into quotes"
        case .tag: "tags are not used here; put text that begins with ! into quotes"
        case .emptyKey: "write a key in front of the colon"
        default: syntaxHint(at: byte)
        }
    }

    private func syntaxHint(at byte: UInt8?) -> String? {
        switch problem {
        case "mapping values are not allowed in this context":
            return "put text that holds \": \" into quotes, or see whether this line is indented as the one above"
        case "found character that cannot start any token":
            let shown = byte.map { String(UnicodeScalar($0)) } ?? "this character"
            return "put text that begins with \(shown) into quotes"
        case "could not find expected ':'": return "write a colon and a space after the key"
        case "did not find expected key", "did not find expected '-' indicator":
            return "see whether this line is indented as the entries above it"
        case "did not find expected ',' or ']'": return "the list that opened with [ is not closed"
        case "did not find expected ',' or '}'": return "the mapping that opened with { is not closed"
        case "found unexpected end of stream": return "close this quote"
        case "found unknown escape character":
            return "in double quotes write \\\\ for a backslash, or use single quotes"
        case "did not find expected <document start>": return "the text goes on after the end of the value"
        default: return nil
        }
    }
}

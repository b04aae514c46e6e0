extension Composer {
    mutating func mapping(_ start: SourceRange, flow: Bool, depth: Int) throws(Stop) -> Node {
        try refuseDepth(depth, at: start.start)
        var pairs: [Node.Pair] = []
        // Compared as `String`, so two spellings of one accented letter are one key: they look the same.
        var seen: [String: Mark] = [:]
        var last: SourceRange?
        var event = try next()
        while event.kind != .mappingEnd {
            let key = try node(event, depth: depth + 1)
            // An alias stands as an empty scalar, and has been reported as what it is.
            let isSound = if event.kind == .alias { false } else { try inspect(key, seen: &seen) }
            let value = try node(try next(), depth: depth + 1)
            if isSound { pairs.append(Node.Pair(key: key, value: value)) }
            last = value.range
            event = try next()
        }
        return Node(content: .mapping(pairs), range: extent(from: start, to: event, flow: flow, last: last))
    }

    /// Reports what is wrong with a key.
    /// - Returns: whether its entry may stand in the tree.
    private mutating func inspect(_ key: Node, seen: inout [String: Mark]) throws(Stop) -> Bool {
        guard let problem = problem(with: key, seen: seen) else {
            if let text = key.text { seen[text] = key.range.start }
            return true
        }
        try report(problem)
        return false
    }

    private func problem(with key: Node, seen: [String: Mark]) -> YAMLProblem? {
        guard let scalar = key.scalar else {
            return YAMLProblem(
                .complexKey, key.range, "a key must be text, not \(key.kind)", hint: "put the key into quotes")
        }
        let text = scalar.text
        if text.isEmpty { return YAMLProblem(.emptyKey, key.range, "a key is missing in front of the colon") }
        if text == "<<", scalar.style == .plain {
            return YAMLProblem(.mergeKey, key.range, "merge keys are not allowed", hint: "write the entries out")
        }
        if text.utf8.count > limits.keyBytes {
            return YAMLProblem(
                .keyTooLong, SourceRange(at: key.range.start),
                "this key has \(text.utf8.count) bytes; at most \(limits.keyBytes) are read")
        }
        guard let first = seen[text] else { return nil }
        return YAMLProblem(
            .duplicateKey, key.range, "the key \(shown(text)) is here a second time",
            hint: "it is first at line \(first.line), column \(first.column)")
    }

    private func shown(_ key: String) -> String {
        key.unicodeScalars.count <= 40 ? "\"\(key)\"" : "\"\(String(key.prefix(40)))…\""
    }
}

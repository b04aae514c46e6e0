extension Composer {
    mutating func node(_ event: Event, depth: Int) throws(Stop) -> Node {
        let range = range(event)
        try count(at: range.start)
        try refuseProperties(of: event, at: range.start)
        switch event.kind {
        case .scalar(let text, let style): return try scalar(text, style, range)
        case .sequenceStart(let flow): return try sequence(range, flow: flow, depth: depth)
        case .mappingStart(let flow): return try mapping(range, flow: flow, depth: depth)
        case .alias: return try alias(range)
        case .oversizedScalar(let length): throw tooLong(range.start, length: length)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            throw Stop(problem: YAMLProblem(.syntax, range, "a value is missing here"))
        }
    }

    private mutating func scalar(_ text: String, _ style: Scalar.Style, _ range: SourceRange) throws(Stop) -> Node {
        let scalar = Scalar(
            text: text, style: style, source: source, extent: range.start.offset..<range.end.offset)
        if style == .doubleQuoted, !limits.allowsEscapedControls { try refuseEscapes(in: scalar) }
        return Node(content: .scalar(scalar), range: range)
    }

    /// The text itself was inspected already: what is forbidden in here now was written as an escape.
    private mutating func refuseEscapes(in scalar: Scalar) throws(Stop) {
        var offset = 0
        for character in scalar.text.unicodeScalars {
            let end = offset + UTF8.width(character)
            if let forbidden = ForbiddenCharacter(character),
                let problem = forbidden.escapedProblem(at: scalar.range(ofText: offset..<end))
            {
                try report(problem)
            }
            offset = end
        }
    }

    private func tooLong(_ start: Mark, length: Int) -> Stop {
        Stop(
            problem: YAMLProblem(
                .scalarTooLong, SourceRange(at: start),
                "this text has \(length) bytes; at most \(limits.scalarBytes) are read"))
    }

    private mutating func sequence(_ start: SourceRange, flow: Bool, depth: Int) throws(Stop) -> Node {
        try refuseDepth(depth, at: start.start)
        var nodes: [Node] = []
        var event = try next()
        while event.kind != .sequenceEnd {
            nodes.append(try node(event, depth: depth + 1))
            event = try next()
        }
        let range = extent(from: start, to: event, flow: flow, last: nodes.last?.range)
        return Node(content: .sequence(nodes), range: range)
    }

    func refuseDepth(_ depth: Int, at start: Mark) throws(Stop) {
        guard depth > limits.depth else { return }
        throw Stop(
            problem: YAMLProblem(
                .tooDeep, SourceRange(at: start), "more than \(limits.depth) levels within one another"))
    }

    /// libyaml ends a block collection where the next thing begins, lines below; we end it with its last child.
    func extent(from start: SourceRange, to end: Event, flow: Bool, last: SourceRange?) -> SourceRange {
        SourceRange(start: start.start, end: flow ? mark(end.end) : last?.end ?? start.end)
    }

    /// Reports an alias and stands an empty scalar in its place.
    private mutating func alias(_ range: SourceRange) throws(Stop) -> Node {
        try report(
            YAMLProblem(
                .alias, range, "aliases are not allowed",
                hint: "write the value out; put text that begins with * into quotes"))
        let scalar = Scalar(text: "", style: .plain, source: source, extent: range.start.offset..<range.end.offset)
        return Node(content: .scalar(scalar), range: range)
    }

    private mutating func refuseProperties(of event: Event, at start: Mark) throws(Stop) {
        guard event.mayHaveAnchor || event.mayHaveTag else { return }
        let properties = NodeProperties(in: source.places.bytes, at: start.offset)
        if let anchor = properties.anchor, event.mayHaveAnchor {
            try report(
                YAMLProblem(
                    .anchor, source.range(anchor), "anchors are not allowed",
                    hint: "put text that begins with & into quotes"))
        }
        if let tag = properties.tag, event.mayHaveTag {
            try report(
                YAMLProblem(
                    .tag, source.range(tag), "tags are not allowed",
                    hint: "put text that begins with ! into quotes"))
        }
    }
}

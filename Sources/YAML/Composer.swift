/// Builds the tree from the events, holding the limits and collecting what is refused.
struct Composer: ~Copyable {
    /// Thrown where going on is of no use; says why.
    struct Stop: Error {
        let problem: YAMLProblem
    }

    let source: YAMLSource
    let limits: YAMLLimits
    private var events: EventStream
    private var nodes = 0
    private(set) var problems: [YAMLProblem] = []

    init(source: YAMLSource, events: consuming EventStream, limits: YAMLLimits) {
        self.source = source
        self.events = events
        self.limits = limits
    }

    /// Problems in file order; a mapping's are found only when its value has been read.
    var sortedProblems: [YAMLProblem] {
        problems.enumerated()
            .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            .map(\.element)
    }

    /// The root of the only document; nil when it could not be read to its end.
    mutating func document() -> Node? {
        do throws(Stop) {
            return try onlyDocument()
        } catch {
            problems.append(error.problem)
            return nil
        }
    }

    private mutating func onlyDocument() throws(Stop) -> Node? {
        guard try gap(from: 0).contentStart != nil else { throw empty() }
        _ = try next()
        guard try next().kind == .documentStart else { throw empty() }
        let root = try node(try next(), depth: 1)
        let end = try next()
        if root.isNull, problems.isEmpty { throw empty() }
        let isExplicit = end.end > end.start
        if let more = try gap(from: mark(end.end).offset).contentStart, isExplicit { throw secondDocument(at: more) }
        let after = try next()
        if after.kind == .documentStart { throw secondDocument(at: mark(after.start).offset) }
        return root
    }

    private func gap(from offset: Int) throws(Stop) -> DocumentGap {
        let gap = DocumentGap(in: source.places.bytes, from: offset)
        guard let directive = gap.directive else { return gap }
        throw Stop(
            problem: YAMLProblem(
                .directive, source.range(directive), "directives are not allowed",
                hint: "delete this line, or put text that begins with % into quotes"))
    }

    private func empty() -> Stop {
        Stop(problem: YAMLProblem(.empty, SourceRange(at: .start), "the file holds nothing"))
    }

    private func secondDocument(at offset: Int) -> Stop {
        Stop(
            problem: YAMLProblem(
                .severalDocuments, SourceRange(at: source.mark(atOffset: offset)), "a second document begins here",
                hint: "put each document into a file of its own"))
    }

    // MARK: Events and problems

    mutating func next() throws(Stop) -> Event {
        do throws(SyntaxError) {
            return try events.next(scalarLimit: limits.scalarBytes)
        } catch {
            throw Stop(problem: error.problem(in: source))
        }
    }

    mutating func report(_ problem: YAMLProblem) throws(Stop) {
        guard problems.count < limits.problems else {
            throw Stop(problem: .tooMany(limits.problems, at: problem.range))
        }
        problems.append(problem)
    }

    /// Counts a node against the limit, before it is built.
    mutating func count(at start: Mark) throws(Stop) {
        nodes += 1
        guard nodes > limits.nodes else { return }
        throw Stop(
            problem: YAMLProblem(
                .tooManyNodes, SourceRange(at: start), "the file has more than \(limits.nodes) values"))
    }

    func mark(_ scalars: Int) -> Mark { source.places.mark(atScalar: scalars) }

    func range(_ event: Event) -> SourceRange { SourceRange(start: mark(event.start), end: mark(event.end)) }
}

import CYAML

/// What libyaml says when it gives up, in its own words.
struct SyntaxError: Error {
    enum Place: Equatable {
        /// Scalars from the start of the file.
        case scalar(Int)
        /// Bytes from the start of the file: all that the reader tells.
        case byte(Int)
    }

    let problem: String
    let place: Place
    let context: String?
    /// Where that began which the context names.
    let contextStart: Int
    let isOutOfMemory: Bool

    init(_ parser: yaml_parser_t) {
        problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "not YAML"
        context = unsafe parser.context.map { unsafe String(cString: $0) }
        contextStart = unsafe parser.context_mark.index
        isOutOfMemory = unsafe parser.error == YAML_MEMORY_ERROR
        // A reader error leaves its mark at zero and tells a byte offset instead.
        place =
            unsafe parser.error == YAML_READER_ERROR
            ? .byte(parser.problem_offset) : .scalar(parser.problem_mark.index)
    }
}

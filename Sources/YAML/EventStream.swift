import CYAML

/// libyaml's parser over one file, pulled event by event. Owns what C allocates and frees it on every path.
/// Safe to use: neither pointer leaves it.
///
/// Both the parser and the bytes live on the heap: libyaml keeps pointers to them and into the parser itself.
@safe struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Returns: nil when memory is short.
    init?(_ bytes: [UInt8]) {
        unsafe parser = .allocate(capacity: 1)
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(fromContentsOf: bytes)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            unsafe input.deallocate()
            return nil
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event.
    /// - Parameter scalarLimit: a scalar with more bytes than this comes without its text.
    mutating func next(scalarLimit: Int) throws(SyntaxError) -> Event {
        var raw = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw unsafe SyntaxError(parser.pointee) }
        defer { unsafe yaml_event_delete(&raw) }
        return unsafe Event(raw, scalarLimit: scalarLimit)
    }
}

import CYAML

/// One event of libyaml as a Swift value. Places are counts of scalars from the start of the file.
struct Event {
    enum Kind: Equatable {
        case streamStart, streamEnd
        case documentStart, documentEnd
        case alias
        case scalar(String, Scalar.Style)
        /// A scalar above the limit, with its length in bytes.
        case oversizedScalar(Int)
        case sequenceStart(flow: Bool), sequenceEnd
        case mappingStart(flow: Bool), mappingEnd
    }

    let kind: Kind
    let start: Int
    let end: Int
    /// Whether an anchor, a tag may stand at `start`. A block mapping begins where its first key begins, so the place
    /// alone does not tell whose they are; of a scalar libyaml hides a lone `!`, so there the text decides.
    let mayHaveAnchor: Bool
    let mayHaveTag: Bool

    init(_ raw: yaml_event_t, scalarLimit: Int) {
        start = unsafe raw.start_mark.index
        end = unsafe raw.end_mark.index
        (mayHaveAnchor, mayHaveTag) = unsafe Self.properties(raw)
        kind =
            switch unsafe raw.type {
            case YAML_STREAM_END_EVENT: .streamEnd
            case YAML_DOCUMENT_START_EVENT: .documentStart
            case YAML_DOCUMENT_END_EVENT: .documentEnd
            case YAML_ALIAS_EVENT: .alias
            case YAML_SCALAR_EVENT: unsafe Self.scalar(raw, limit: scalarLimit)
            case YAML_SEQUENCE_START_EVENT:
                unsafe .sequenceStart(flow: raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
            case YAML_SEQUENCE_END_EVENT: .sequenceEnd
            case YAML_MAPPING_START_EVENT:
                unsafe .mappingStart(flow: raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
            case YAML_MAPPING_END_EVENT: .mappingEnd
            // libyaml answers YAML_NO_EVENT only after the end of the stream, where nobody asks.
            default: .streamStart
            }
    }

    private static func properties(_ raw: yaml_event_t) -> (anchor: Bool, tag: Bool) {
        switch unsafe raw.type {
        case YAML_SCALAR_EVENT: (true, true)
        case YAML_SEQUENCE_START_EVENT:
            unsafe (raw.data.sequence_start.anchor != nil, raw.data.sequence_start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            unsafe (raw.data.mapping_start.anchor != nil, raw.data.mapping_start.tag != nil)
        default: (false, false)
        }
    }

    private static func scalar(_ raw: yaml_event_t, limit: Int) -> Kind {
        let scalar = unsafe raw.data.scalar
        let length = unsafe scalar.length
        guard length <= limit else { return .oversizedScalar(length) }
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: length)
        return unsafe .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style))
    }

    private static func style(_ raw: yaml_scalar_style_t) -> Scalar.Style {
        switch raw {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}

/// The entries of a context, read by the keys of a type.
struct KeyedValues<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let context: Context
    let codingPath: [any CodingKey]
    let keys: KeyKind

    var allKeys: [Key] { context.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool {
        context[key.stringValue] != nil || context[keys.spelling(of: key)] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { try value(of: key)?.isNull ?? true }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        guard let value = try value(of: key) else { throw missing(key) }
        return try decoding(value, key).unbox(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        decoding(context["super"] ?? .null, NameKey("super"))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        decoding(try value(of: key) ?? .null, key)
    }

    /// The value under the key's own spelling or that of workflows.
    private func value(of key: Key) throws -> Value? {
        let (own, respelled) = (key.stringValue, keys.spelling(of: key))
        guard own != respelled, let value = context[own] else { return context[respelled] }
        if context[respelled] != nil {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath + [key], debugDescription: "is given twice, also as \(own)"))
        }
        return value
    }

    private func decoding(_ value: Value, _ key: any CodingKey) -> ValueDecoding {
        ValueDecoding(value: value, codingPath: codingPath + [key], keys: .properties)
    }

    private func missing(_ key: Key) -> DecodingError {
        .keyNotFound(key, .init(codingPath: codingPath, debugDescription: "is missing"))
    }
}

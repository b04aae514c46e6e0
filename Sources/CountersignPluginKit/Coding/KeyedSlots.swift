/// The entries of a context that is being written.
struct KeyedSlots<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: EncodedSlot
    let codingPath: [any CodingKey]
    let keys: KeyKind

    func encodeNil(forKey key: Key) throws { slot.slot(named: keys.spelling(of: key)).set(.null) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try encoding(key).box(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoding(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoding(key).unkeyedContainer() }

    func superEncoder() -> any Encoder { encoding(NameKey("super")) }

    func superEncoder(forKey key: Key) -> any Encoder { encoding(key) }

    private func encoding(_ key: any CodingKey) -> ValueEncoding {
        ValueEncoding(
            slot: slot.slot(named: keys.spelling(of: key)), codingPath: codingPath + [key], keys: .properties)
    }
}

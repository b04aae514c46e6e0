/// The elements of a list that is being written.
struct UnkeyedSlots: UnkeyedEncodingContainer {
    let slot: EncodedSlot
    let codingPath: [any CodingKey]

    var count: Int { slot.count }

    func encodeNil() throws { slot.append().set(.null) }

    func encode<T: Encodable>(_ value: T) throws { try next().box(value) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        next().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }

    func superEncoder() -> any Encoder { next() }

    private func next() -> ValueEncoding {
        let path = codingPath + [IndexKey(slot.count)]
        return ValueEncoding(slot: slot.append(), codingPath: path, keys: .properties)
    }
}

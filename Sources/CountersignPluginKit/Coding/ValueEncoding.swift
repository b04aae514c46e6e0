/// The encoder at one place.
struct ValueEncoding: Encoder, SingleValueEncodingContainer {
    let slot: EncodedSlot
    let codingPath: [any CodingKey]
    let keys: KeyKind

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.becomeContext()
        return KeyedEncodingContainer(KeyedSlots(slot: slot, codingPath: codingPath, keys: keys))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.becomeList()
        return UnkeyedSlots(slot: slot, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() throws { slot.set(.null) }

    func encode<T: Encodable>(_ value: T) throws { try box(value) }

    /// Writes something here.
    func box<T: Encodable>(_ encodable: T) throws {
        if let native = encodable as? any NativeValue {
            guard let value = native.native else {
                throw EncodingError.invalidValue(
                    encodable, .init(codingPath: codingPath, debugDescription: "\(encodable) is no decimal number"))
            }
            slot.set(value)
        } else {
            let keys: KeyKind = T.self is any StringKeyed.Type ? .data : .properties
            try encodable.encode(to: ValueEncoding(slot: slot, codingPath: codingPath, keys: keys))
        }
    }
}

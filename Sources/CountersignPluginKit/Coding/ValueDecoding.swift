/// The decoder at one place of a value.
struct ValueDecoding: Decoder, SingleValueDecodingContainer {
    let value: Value
    let codingPath: [any CodingKey]
    let keys: KeyKind

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard let context = value.asContext else { throw mismatch(type, "a context") }
        return KeyedDecodingContainer(KeyedValues(context: context, codingPath: codingPath, keys: keys))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard let elements = value.asList else { throw mismatch([Value].self, "a list") }
        return UnkeyedValues(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { value.isNull }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try unbox(type) }

    /// Reads the value here as a type.
    func unbox<T: Decodable>(_ type: T.Type) throws -> T {
        if let native = type as? any NativeValue.Type {
            guard let read = native.init(native: value) as? T else { throw mismatch(type, native.expectation) }
            return read
        }
        if type is any StringKeyed.Type {
            return try T(from: ValueDecoding(value: value, codingPath: codingPath, keys: .data))
        }
        return try T(from: ValueDecoding(value: value, codingPath: codingPath, keys: .properties))
    }

    private func mismatch(_ type: any Any.Type, _ expectation: String) -> DecodingError {
        let found = value.isNull ? "nothing" : "a \(value.kindName)"
        return .typeMismatch(
            type, .init(codingPath: codingPath, debugDescription: "expected \(expectation), found \(found)"))
    }
}

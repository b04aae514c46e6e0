/// Notes the fields that a type asks for.
final class ShapeFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let note: ShapeNote
    private let around: [ObjectIdentifier]
    private let keys: KeyKind
    /// The keys that were first asked for being null: those are optional.
    private var optional: Set<String> = []

    init(note: ShapeNote, around: [ObjectIdentifier], keys: KeyKind) {
        self.note = note
        self.around = around
        self.keys = keys
    }

    var codingPath: [any CodingKey] { [] }

    /// One name, so that a dictionary asks for an element.
    var allKeys: [Key] { [Key(stringValue: "name")].compactMap(\.self) }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool {
        optional.insert(key.stringValue)
        return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let (value, shape) = try ShapeReading.read(type, within: around)
        add(key, shape, isRequired: !optional.contains(key.stringValue))
        return value
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw ShapeReading.Unreadable()
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw ShapeReading.Unreadable()
    }

    func superDecoder() throws -> any Decoder { throw ShapeReading.Unreadable() }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw ShapeReading.Unreadable() }

    private func add(_ key: Key, _ shape: Shape, isRequired: Bool) {
        let field = Shape.Field(
            name: keys.spelling(of: key), property: key.stringValue, isRequired: isRequired, shape: shape)
        note.shape = .context(note.shape.fields.filter { $0.name != field.name } + [field])
    }
}

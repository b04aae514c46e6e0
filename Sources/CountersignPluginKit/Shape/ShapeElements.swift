/// Notes the element that a list asks for; there is one, then the list ends.
struct ShapeElements: UnkeyedDecodingContainer {
    let note: ShapeNote
    let around: [ObjectIdentifier]
    private(set) var currentIndex = 0

    init(note: ShapeNote, around: [ObjectIdentifier]) {
        self.note = note
        self.around = around
        note.shape = .list(.any)
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        // A type that asks for a second element, such as a pair, is no list of one shape.
        guard !isAtEnd else { throw ShapeReading.Unreadable() }
        currentIndex += 1
        let (value, shape) = try ShapeReading.read(type, within: around)
        note.shape = .list(shape)
        return value
    }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw ShapeReading.Unreadable()
    }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw ShapeReading.Unreadable() }

    func superDecoder() throws -> any Decoder { throw ShapeReading.Unreadable() }
}

/// A decoder that has no data: it lets a type ask for its fields and notes what was asked.
struct ShapeReading: Decoder, SingleValueDecodingContainer {
    let note: ShapeNote
    /// The types that are being read around this place.
    let around: [ObjectIdentifier]
    let keys: KeyKind

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The shape of a type.
    static func shape(of type: any Decodable.Type, within around: [ObjectIdentifier]) throws -> Shape {
        try read(type, within: around).shape
    }

    /// The shape of a type, and something of the type for those who asked for it.
    static func read<T: Decodable>(_ type: T.Type, within around: [ObjectIdentifier]) throws -> (value: T, shape: Shape)
    {
        if let native = type as? any NativeValue.Type, let value = native.placeholder as? T {
            return (value, native.shape)
        }
        if let cases = type as? any CaseIterable.Type, let value = cases.firstCase as? T {
            return (value, cases.choices.map(Shape.choice) ?? .any)
        }
        let id = ObjectIdentifier(type)
        guard !around.contains(id) else { throw Unreadable() }
        let isMap = type is any StringKeyed.Type
        let note = ShapeNote()
        let value = try T(from: ShapeReading(note: note, around: around + [id], keys: isMap ? .data : .properties))
        return (value, isMap ? .map(note.shape.fields.first?.shape ?? .any) : note.shape)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        note.shape = .context([])
        return KeyedDecodingContainer(ShapeFields(note: note, around: around, keys: keys))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ShapeElements(note: note, around: around) }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (value, shape) = try ShapeReading.read(type, within: around)
        note.shape = shape
        return value
    }

    /// A type that does not show its shape.
    struct Unreadable: Error {}
}

/// What has been found out about one place.
final class ShapeNote {
    var shape = Shape.any
}

extension CaseIterable {
    fileprivate static var firstCase: Any? { allCases.first }

    /// The raw texts of all cases.
    fileprivate static var choices: [String]? {
        let texts = allCases.map { ($0 as? any RawRepresentable)?.rawText }
        return texts.contains(nil) ? nil : texts.compactMap(\.self)
    }
}

extension RawRepresentable {
    fileprivate var rawText: String? { rawValue as? String }
}

/// A type that is a value of the expression language, without a detour through `Codable`.
protocol NativeValue {
    /// What it is called in an error: "a number".
    static var expectation: String { get }
    /// The field that a type of this kind makes.
    static var shape: Shape { get }
    /// Something of the type, for reading a type's shape.
    static var placeholder: Self? { get }

    /// Reads it from a value; nil where the value is of another kind.
    init?(native value: Value)
    /// The value; nil where there is none, such as for a `Double` that is not a number.
    var native: Value? { get }
}

extension Bool: NativeValue {
    static var expectation: String { "true or false" }
    static var shape: Shape { .boolean }
    static var placeholder: Bool? { false }

    init?(native value: Value) {
        guard let bool = value.asBool else { return nil }
        self = bool
    }

    var native: Value? { .boolean(self) }
}

extension String: NativeValue {
    static var expectation: String { "text" }
    static var shape: Shape { .string }
    static var placeholder: String? { "" }

    init?(native value: Value) {
        guard let text = value.asString else { return nil }
        self = text
    }

    var native: Value? { .string(self) }
}

extension Decimal128: NativeValue {
    static var expectation: String { "a number" }
    static var shape: Shape { .number }
    static var placeholder: Decimal128? { .zero }

    init?(native value: Value) {
        guard let number = value.asNumber else { return nil }
        self = number
    }

    var native: Value? { .number(self) }
}

extension NativeValue where Self: FixedWidthInteger {
    static var expectation: String { "a whole number from \(Self.min) to \(Self.max)" }
    static var shape: Shape { .integer }
    static var placeholder: Self? { 0 }

    init?(native value: Value) {
        // By way of the text, since the decimal holds whole numbers that Int does not.
        guard let number = value.asNumber else { return nil }
        guard let exact = number.intValue.flatMap(Self.init(exactly:)) ?? Self(number.description) else { return nil }
        self = exact
    }

    var native: Value? { Decimal128("\(self)").map(Value.number) }
}

extension Int: NativeValue {}
extension Int8: NativeValue {}
extension Int16: NativeValue {}
extension Int32: NativeValue {}
extension Int64: NativeValue {}
extension UInt: NativeValue {}
extension UInt8: NativeValue {}
extension UInt16: NativeValue {}
extension UInt32: NativeValue {}
extension UInt64: NativeValue {}

extension NativeValue where Self: BinaryFloatingPoint & LosslessStringConvertible {
    static var expectation: String { "a number" }
    static var shape: Shape { .number }
    static var placeholder: Self? { 0 }

    init?(native value: Value) {
        guard let number = value.asNumber else { return nil }
        self.init(number.description)
    }

    var native: Value? { isFinite ? Decimal128(description).map(Value.number) : nil }
}

extension Double: NativeValue {}
extension Float: NativeValue {}

/// Reads a `Decodable` type from a value of the expression language.
///
/// - Numbers stay exact: `Decimal128` and the integers are read without binary floating point. A number with a fraction
///   is no integer.
/// - A property `approvedAmount` is read from the key `approved_amount`, or from a key of its own spelling; both at once
///   are an error. Keys of a dictionary are data and keep their spelling.
/// - Dates, times and durations of the expression language are read from values of their kind, or from ISO 8601 text.
/// - Enums with raw values, optionals, lists, dictionaries, `Value` itself and nested types are read as usual. A null is
///   a missing value.
public struct ValueDecoder: Sendable {
    private let root: String

    /// A decoder whose errors begin with a name: `input.amount: expected a number`.
    public init(root: String = "input") {
        self.root = root
    }

    /// Reads a type.
    ///
    /// - Throws: `plugin.input`, final, with the path of the field in the message and under `path` in the context.
    ///   Elements of a list count from 1, as in the expression language.
    public func decode<T: Decodable>(_ type: T.Type, from value: Value) throws(PluginError) -> T {
        do {
            return try ValueDecoding(value: value, codingPath: [], keys: .properties).unbox(type)
        } catch let error as PluginError {
            throw error
        } catch let error as DecodingError {
            throw refusal(of: error)
        } catch {
            throw PluginError(PluginError.Codes.input, "\(root): \(error)", context: ["path": root])
        }
    }

    private func refusal(of error: DecodingError) -> PluginError {
        let (path, message) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath + [key], "is missing")
            case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
                (context.codingPath, context.debugDescription)
            @unknown default: ([], "\(error)")
            }
        let place = path.text(root: root)
        return PluginError(PluginError.Codes.input, "\(place): \(message)", context: ["path": place])
    }
}

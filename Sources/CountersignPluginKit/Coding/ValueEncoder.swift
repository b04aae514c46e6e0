/// Makes a value of the expression language from an `Encodable` type; the reverse of `ValueDecoder`.
///
/// Properties become keys in snake case, in the order of the type. A nil property is left out, which the expression
/// language reads as null. A `Double` becomes the decimal of its shortest text; not-a-number and infinity are refused.
public struct ValueEncoder: Sendable {
    private let root: String

    /// An encoder whose errors begin with a name: `output.rate: …`.
    public init(root: String = "output") {
        self.root = root
    }

    /// Makes a value.
    ///
    /// - Throws: `plugin.output`, final, with the path of the field in the message and under `path` in the context.
    public func encode<T: Encodable>(_ encodable: T) throws(PluginError) -> Value {
        let slot = EncodedSlot()
        do {
            try ValueEncoding(slot: slot, codingPath: [], keys: .properties).box(encodable)
            return slot.value
        } catch let error as PluginError {
            throw error
        } catch EncodingError.invalidValue(_, let context) {
            let place = context.codingPath.text(root: root)
            throw PluginError(
                PluginError.Codes.output, "\(place): \(context.debugDescription)", context: ["path": place])
        } catch {
            throw PluginError(PluginError.Codes.output, "\(root): \(error)", context: ["path": root])
        }
    }
}

/// A value as FEEL would write it: strings in quotes, lists and contexts whole.
package enum FEELText {
    /// - Parameter limit: the number of characters after which it is cut.
    package static func of(_ value: Value, limit: Int = .max) -> String { ValueText.brief(value, limit: limit) }
}

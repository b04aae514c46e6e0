/// A function as a value. Two function values are equal only when they are the same one.
public struct FunctionValue: Hashable, Sendable {
    package let body: any FunctionBody

    package init(_ body: any FunctionBody) { self.body = body }

    /// The names of the parameters, in order.
    public var parameters: [String] { body.parameters }

    /// The same function.
    public static func == (left: FunctionValue, right: FunctionValue) -> Bool { left.body === right.body }

    /// Hashes consistently with `==`.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(body)) }
}

/// What a function value refers to; the evaluator's function nodes conform to it.
package protocol FunctionBody: AnyObject, Sendable {
    /// The names of the parameters, in order.
    var parameters: [String] { get }
    /// Its type; nil where nobody has said what it takes and gives.
    var type: FEELType? { get }
}

extension FunctionBody {
    package var type: FEELType? { nil }
}

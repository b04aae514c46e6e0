/// The three truth values of FEEL (DMN 1.5, 10.3.2.6): the evaluator decides conditions in these, without making values.
enum Truth: UInt8, Sendable {
    case no
    case yes
    /// null, or something that is no boolean.
    case unknown

    @inline(__always)
    init(_ value: Bool) { self = value ? .yes : .no }

    var value: Value {
        switch self {
        case .no: .boolean(false)
        case .yes: .boolean(true)
        case .unknown: .null
        }
    }

    var bool: Bool? {
        switch self {
        case .no: false
        case .yes: true
        case .unknown: nil
        }
    }

    @inline(__always)
    var negated: Truth {
        switch self {
        case .no: .yes
        case .yes: .no
        case .unknown: .unknown
        }
    }
}

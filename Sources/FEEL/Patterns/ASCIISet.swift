/// A set of ASCII characters, a bit each.
struct ASCIISet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    static let all = ASCIISet(low: .max, high: .max)

    @inline(__always)
    func contains(_ code: UInt32) -> Bool {
        (code < 64 ? low >> UInt64(code) : high >> UInt64(code & 63)) & 1 == 1
    }

    mutating func insert(_ code: UInt32) {
        if code < 64 { low |= 1 << UInt64(code) } else { high |= 1 << UInt64(code & 63) }
    }

    mutating func formUnion(_ other: ASCIISet) { self = ASCIISet(low: low | other.low, high: high | other.high) }

    func subtracting(_ other: ASCIISet) -> ASCIISet { ASCIISet(low: low & ~other.low, high: high & ~other.high) }

    var complement: ASCIISet { ASCIISet(low: ~low, high: ~high) }
}

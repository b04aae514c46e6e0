/// 10^0 … 10^38, and the number of digits of an integer.
enum PowersOfTen {
    private static let table: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// 10^`power` for a power of 0 to 38.
    static subscript(power: Int) -> UInt128 { table[power] }

    /// The number of decimal digits; 1 for zero.
    static func digits(_ value: UInt128) -> Int {
        let bits = 128 - value.leadingZeroBitCount
        // 1233 / 4096 is just above log10(2): the estimate is right or one too low.
        let estimate = (bits * 1233) >> 12
        return value >= table[min(estimate, 38)] && estimate <= 38 ? estimate + 1 : max(1, estimate)
    }
}

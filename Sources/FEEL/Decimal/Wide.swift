/// A 256-bit natural number: the exact intermediate of one decimal operation, before it is rounded once.
struct Wide: Comparable {
    var high: UInt128
    var low: UInt128

    init(high: UInt128 = 0, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The exact product.
    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        high = product.high
        low = product.low
    }

    /// 10^`power`, for a power of 0 to 76.
    static func powerOfTen(_ power: Int) -> Wide {
        power <= 38 ? Wide(low: PowersOfTen[power]) : Wide(PowersOfTen[38], times: PowersOfTen[power - 38])
    }

    static func < (left: Wide, right: Wide) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }

    static func + (left: Wide, right: Wide) -> Wide {
        let (low, carry) = left.low.addingReportingOverflow(right.low)
        return Wide(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
    }

    /// The difference; `right` is not the larger one.
    static func - (left: Wide, right: Wide) -> Wide {
        let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
        return Wide(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
    }

    /// The number of decimal digits; 1 for zero.
    var digits: Int {
        if high == 0 { return PowersOfTen.digits(low) }
        let bits = 256 - high.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return estimate <= 76 && self >= Wide.powerOfTen(estimate) ? estimate + 1 : estimate
    }

    /// Quotient and remainder; the quotient must fit 128 bits.
    func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        high == 0 ? low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth((high, low))
    }
}

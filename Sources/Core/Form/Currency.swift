/// How many decimals an amount of a currency has (ISO 4217, minor units).
package enum Currency {
    package static func decimals(of code: String) -> Int {
        if none.contains(code) { return 0 }
        return three.contains(code) ? 3 : 2
    }

    private static let none: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    ]
    private static let three: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}

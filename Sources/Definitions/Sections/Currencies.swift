/// The currencies of ISO 4217 that money is held in, with their number of decimals.
enum Currencies {
    static func digits(of code: String) -> Int? {
        guard code.utf8.count == 3 else { return nil }
        if none.contains(code) { return 0 }
        if three.contains(code) { return 3 }
        return two.contains(code) ? 2 : nil
    }

    static var codes: [String] { (two.union(none).union(three)).sorted() }

    private static let none = list("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")
    private static let three = list("BHD IQD JOD KWD LYD OMR TND")
    private static let two = list(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP \
        CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES \
        KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
        NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB \
        TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW
        """)

    private static func list(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}

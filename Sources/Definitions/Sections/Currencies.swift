/// The currencies of ISO 4217 that money is held in; `Currency` knows their decimals.
enum Currencies {
    static func contains(_ code: String) -> Bool {
        let wanted = Array(code.utf8)
        guard wanted.count == 3 else { return false }
        // One walk over a constant text: cheaper, for the one or two codes of a file, than a set of them all.
        let bytes = Array(list.utf8)
        return stride(from: 0, to: bytes.count, by: 4).contains { bytes[$0..<$0 + 3].elementsEqual(wanted) }
    }

    /// For suggestions.
    static var codes: [String] { list.split(separator: " ").map(String.init).sorted() }

    private static let list = """
        BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF BHD IQD JOD KWD LYD OMR TND \
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP \
        CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES \
        KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK \
        NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB \
        TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW
        """
}

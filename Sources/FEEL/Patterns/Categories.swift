/// A set of general categories of characters, such as Lu for capital letters (Unicode, table 4-4).
struct Categories: OptionSet, Sendable {
    let rawValue: UInt32

    /// In the order of their bits.
    private static let names = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn", "Cs",
    ]

    static let all = Categories(rawValue: 1 << UInt32(names.count) - 1)
    /// `\d`
    static let digits = one("Nd")
    /// `\w`: whatever is no punctuation, separator or other.
    static let word = all.subtracting([group("P"), group("Z"), group("C")])

    /// What `\p{name}` stands for; nil where there is no such category. Surrogates (Cs) are no characters.
    static func named(_ name: String) -> Categories? {
        let found = name.utf8.count == 1 ? group(name) : name == "Cs" ? [] : one(name)
        return found.isEmpty ? nil : found
    }

    private static func one(_ name: String) -> Categories {
        names.firstIndex(of: name).map { Categories(rawValue: 1 << UInt32($0)) } ?? []
    }

    private static func group(_ letter: String) -> Categories {
        var found: Categories = []
        for name in names where name.hasPrefix(letter) { found.formUnion(one(name)) }
        return found
    }

    /// The category of a character.
    static func of(_ scalar: Unicode.Scalar) -> Categories {
        Categories(rawValue: 1 << bit(scalar.properties.generalCategory))
    }

    /// The ASCII characters of these categories.
    var ascii: ASCIISet {
        var found = ASCIISet()
        if isEmpty { return found }
        for (code, category) in Self.ofASCII.enumerated() where !isDisjoint(with: category) {
            found.insert(UInt32(code))
        }
        return found
    }

    private static let ofASCII = (0..<128).map { of(Unicode.Scalar(UInt8($0))) }

    private static func bit(_ category: Unicode.GeneralCategory) -> UInt32 {
        switch category {
        case .uppercaseLetter: 0
        case .lowercaseLetter: 1
        case .titlecaseLetter: 2
        case .modifierLetter: 3
        case .otherLetter: 4
        case .nonspacingMark: 5
        case .spacingMark: 6
        case .enclosingMark: 7
        case .decimalNumber: 8
        case .letterNumber: 9
        case .otherNumber: 10
        case .connectorPunctuation: 11
        case .dashPunctuation: 12
        case .openPunctuation: 13
        case .closePunctuation: 14
        case .initialPunctuation: 15
        case .finalPunctuation: 16
        case .otherPunctuation: 17
        case .mathSymbol: 18
        case .currencySymbol: 19
        case .modifierSymbol: 20
        case .otherSymbol: 21
        case .spaceSeparator: 22
        case .lineSeparator: 23
        case .paragraphSeparator: 24
        case .control: 25
        case .format: 26
        case .privateUse: 27
        case .unassigned: 28
        case .surrogate: 29
        @unknown default: 28
        }
    }
}

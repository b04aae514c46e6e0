package import FEEL

/// The fields that a workflow's data is made of, in the author's order.
package struct Form: Sendable {
    package let fields: [Field]

    package init(fields: [Field] = []) {
        self.fields = fields
    }

    package func field(named name: String) -> Field? { fields.first { $0.name == name } }
}

/// One field: `amount: { type: money, currency: CNY, min: 10000, required: true }`.
package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    package let label: LocalizedText
    package let required: Bool
    /// Never shown whole, and kept out of exports.
    package let secret: Bool
    package let standard: Value?

    package indirect enum Kind: Sendable {
        case text(length: ClosedRange<Int>?)
        case integer(Bounds)
        case decimal(Bounds)
        /// An amount with at most as many decimals as the currency has (ISO 4217).
        case money(currency: String, Bounds)
        case boolean
        case date
        case choice([Option])
        case person
        case unit
        /// 统一社会信用代码, 18 characters with a check character (GB 32100-2015).
        case creditCode
        /// 公民身份号码, 18 characters with a check character (GB 11643-1999).
        case citizenID
        case list(of: [Field])
    }

    package struct Bounds: Sendable, Hashable {
        package let min: Decimal128?
        package let max: Decimal128?
        /// The unit of the number, for people: `months`.
        package let unit: String?

        package init(min: Decimal128? = nil, max: Decimal128? = nil, unit: String? = nil) {
            self.min = min
            self.max = max
            self.unit = unit
        }
    }

    package struct Option: Sendable, Hashable {
        package let value: String
        package let label: LocalizedText

        package init(value: String, label: LocalizedText) {
            self.value = value
            self.label = label
        }
    }

    package init(
        name: String, kind: Kind, label: LocalizedText, required: Bool = false, secret: Bool = false,
        standard: Value? = nil
    ) {
        self.name = name
        self.kind = kind
        self.label = label
        self.required = required
        self.secret = secret
        self.standard = standard
    }
}

package import CountersignPluginKit
package import FEEL

extension Shape {
    /// The type that expressions may expect of a value of this shape.
    package var type: FEELType {
        switch self {
        case .any, .map: .any
        case .boolean: .boolean
        case .number, .integer: .number
        case .string, .choice: .string
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .yearsMonths: .yearsMonths
        case .daysTime: .daysTime
        case .list(let element): .list(element.type)
        case .context(let fields): .context(fields.map { FEELType.Member($0.name, $0.shape.type, $0.facts) })
        }
    }
}

extension Shape.Field {
    private static let mayBeLeftOut = Absence(Wording(en: "the plugin may leave it out", zh: "插件可能不给出该项"))

    /// What is known of the field beyond its type.
    fileprivate var facts: ValueFacts? {
        let domain: Domain? = if case .choice(let texts) = shape { .texts(texts) } else { nil }
        let absence = isRequired ? nil : Shape.Field.mayBeLeftOut
        return domain == nil && absence == nil ? nil : ValueFacts(absence: absence, domain: domain)
    }
}

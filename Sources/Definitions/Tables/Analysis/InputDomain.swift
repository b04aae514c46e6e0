import Core
import FEEL

/// The values that an input of a table can have: a gap outside of it is none.
struct InputDomain: Sendable {
    /// The values; null among them where the input may have none. Nil where they lie on no line (lists, contexts).
    let region: ValueRegion?
    /// The same as it was declared: `[0..500]`, where the region ends before 500.01.
    let declared: ValueRegion?
    /// How many decimals its numbers have at most; nil for any number.
    let decimals: Int?

    init(_ region: ValueRegion?, decimals: Int? = nil) {
        declared = region
        self.region = decimals.map { region?.snapped(toDecimals: $0) } ?? region
        self.decimals = decimals
    }

    /// Nothing is known of it but its type.
    init(_ type: FEELType) {
        self.init(RegionKind.kinds(of: type).map { ValueRegion.all(of: [.null] + $0) })
    }

    /// The domain of a field: what its form lets in.
    init(_ field: Field) {
        let domain = InputDomain(field.kind)
        let isGiven = field.required || field.standard != nil
        self.init(isGiven ? domain.declared : domain.declared?.union(.null), decimals: domain.decimals)
    }

    private init(_ kind: Field.Kind) {
        switch kind {
        case .text, .person, .unit, .creditCode, .citizenID: self.init(.all(of: [.string]))
        case .integer(let bounds): self.init(.numbers(bounds.min, bounds.max), decimals: 0)
        case .decimal(let bounds): self.init(.numbers(bounds.min, bounds.max))
        case .money(let currency, let bounds):
            self.init(.numbers(bounds.min, bounds.max), decimals: Currency.decimals(of: currency))
        case .boolean: self.init(.all(of: [.boolean]))
        case .date: self.init(.all(of: [.date]))
        case .choice(let options): self.init(.values(options.map { .string($0.value) }))
        case .list: self.init(nil)
        }
    }

    /// Only what is known of the values of an expression, and null.
    func within(_ domain: Domain?) -> InputDomain {
        guard let declared, let domain else { return self }
        let known: ValueRegion =
            switch domain {
            case .texts(let texts): .values(texts.map { .string($0) })
            case .numbers(let least, let most): .numbers(least, most)
            }
        return InputDomain(declared.intersection(known.union(.null)), decimals: decimals)
    }

    /// Only what the tests let pass, and null, which no tests of allowed values speak of.
    func allowing(_ tests: TestRegion?) -> InputDomain {
        guard let declared, let tests else { return self }
        return InputDomain(declared.intersection(tests.passing.union(.null)), decimals: decimals)
    }

    /// Only values of the kinds that the cells of the column speak of, where the type leaves several open. A cell that
    /// lets every kind pass (`-`, `not(null)`) speaks of none.
    func narrowed(toKindsOf cells: [ValueRegion]) -> InputDomain {
        guard let declared, declared.kinds.subtracting([.null]).count > 1 else { return self }
        let kinds = cells.reduce(into: Set<RegionKind>()) { kinds, cell in
            if cell.kinds.count < RegionKind.allCases.count - 1 { kinds.formUnion(cell.kinds) }
        }
        guard !kinds.subtracting([.null]).isEmpty else { return self }
        return InputDomain(declared.intersection(.all(of: kinds.sorted() + [.null])), decimals: decimals)
    }
}

extension ValueRegion {
    static let null = ValueRegion.all(of: [.null])

    /// Some values and nothing between.
    static func values(_ values: [Value]) -> ValueRegion {
        ValueRegion(values.compactMap(RegionPoint.init).flatMap { ValueRegion.only($0).intervals })
    }

    fileprivate static func numbers(_ least: Decimal128?, _ most: Decimal128?) -> ValueRegion {
        let lower = least.flatMap { RegionPoint(.number($0)) }.map { RegionCut.before($0) }
        let upper = most.flatMap { RegionPoint(.number($0)) }.map { RegionCut.after($0) }
        return ValueRegion(
            [Interval(lower ?? .start(of: .number), upper ?? .end(of: .number))].compactMap { $0 })
    }
}

import FEEL

/// What the expressions of a model see: the elements that each requires, by name, and what is known of their values.
struct ModelScopes {
    private let set: ModelSet
    private let index: ElementIndex
    /// The scope that every expression of a file begins with: the names of types.
    private let bases: [NameScope]
    /// What is known of the value of each element.
    private var known: [FEELType]

    init(_ set: ModelSet, _ index: ElementIndex, _ types: TypeTable) {
        self.set = set
        self.index = index
        bases = set.files.indices.map { file in
            var scope = NameScope()
            // Models may use names that mean nothing: the value is null, and the rest of the model works.
            scope.isOpen = true
            for (name, type) in types.names(in: file) { scope.addType(name, type) }
            return scope
        }
        known = index.elements.map { element in
            switch element.kind {
            case .input, .decision: types.type(element.variable.type, in: element.file).feel
            case .function, .service: .any
            }
        }
    }

    /// What is known of the value of an element.
    func type(of number: Int) -> FEELType { known[number] }

    /// Notes what compiling an element has told of its value, where the model itself says nothing. The names of entries
    /// matter most: paths can only use names with spaces that are known.
    mutating func learn(_ type: FEELType, of number: Int) {
        var limit = Self.maximumSize
        if known[number] == .any, type.isWithin(&limit) { known[number] = type }
    }

    /// How many parts an inferred type may have. A context of two contexts of two contexts … doubles with each decision.
    private static let maximumSize = 500

    /// The scope of an element that requires others, with what its slots hold; those of other models are behind a prefix.
    func scope(of element: ElementIndex.Element, _ required: [Int]) -> (slots: [Slot], scope: NameScope) {
        var scope = bases[element.file]
        var slots: [Slot] = []
        func add(_ name: String, _ type: FEELType, _ meaning: Slot) {
            let slot = scope.add(name, type)
            if slot == slots.count { slots.append(meaning) } else { slots[slot] = meaning }
        }
        var imported: [String: [Int]] = [:]
        for number in required {
            let other = index.elements[number]
            let prefix = other.file == element.file ? "" : set.prefix(of: other.file, in: element.file) ?? ""
            if prefix.isEmpty {
                add(other.variable.name.text, known[number], .element(number))
            } else {
                imported[prefix, default: []].append(number)
            }
        }
        for (prefix, numbers) in imported.sorted(by: { $0.key < $1.key }) {
            let names = numbers.map { (name: index.elements[$0].variable.name.text, element: $0) }
            add(prefix, .context(names.map { FEELType.Member($0.name, known[$0.element]) }), .imported(names))
        }
        return (slots, scope)
    }
}

extension FEELType {
    /// Whether it has no more parts than a limit, which is used up on the way.
    fileprivate func isWithin(_ limit: inout Int) -> Bool {
        limit -= 1
        guard limit >= 0 else { return false }
        switch self {
        case .list(let element), .range(let element): return element.isWithin(&limit)
        case .context(let members):
            for member in members where !member.type.isWithin(&limit) { return false }
            return true
        case .function(let parameters, let result):
            for parameter in parameters where !parameter.isWithin(&limit) { return false }
            return result.isWithin(&limit)
        default: return true
        }
    }
}

/// A type of FEEL (DMN 1.5, 10.3.2): what a name in scope holds, and what an expression gives.
package indirect enum FEELType: Hashable, Sendable {
    case any
    case null
    case number
    case string
    case boolean
    case date
    case time
    case dateTime
    case yearsMonths
    case daysTime
    case list(FEELType)
    case context([Member])
    case range(FEELType)
    case function([FEELType], FEELType)

    /// A named entry of a context type.
    package struct Member: Hashable, Sendable {
        /// The name, which may hold spaces.
        package let name: String
        /// The type of the entry.
        package let type: FEELType
        /// What is known of the entry beyond its type: no part of the type.
        package let facts: ValueFacts?

        package init(_ name: String, _ type: FEELType, _ facts: ValueFacts? = nil) {
            self.name = name
            self.type = type
            self.facts = facts
        }

        package static func == (left: Member, right: Member) -> Bool {
            left.name == right.name && left.type == right.type
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(type)
        }
    }

    /// A member, through lists (a path over a list maps it): nil where the type is known and lacks it.
    func member(_ name: String) -> (type: FEELType, position: Int, facts: ValueFacts?)? {
        switch self {
        case .any: (.any, 0, nil)
        case .context(let members):
            members.firstIndex { Text.same($0.name, name) }.map { (members[$0].type, $0, members[$0].facts) }
        case .list(let element): element.member(name).map { (.list($0.type), $0.position, $0.facts) }
        default: Properties.type(of: name, in: self).map { ($0, 0, nil) }
        }
    }

    /// The names of members, for hints.
    var memberNames: [String] {
        switch self {
        case .context(let members): members.map(\.name)
        case .list(let element): element.memberNames
        default: Properties.names(in: self)
        }
    }

    /// The type of both, or `any`.
    package func union(_ other: FEELType) -> FEELType {
        switch (self, other) {
        case (_, .null): return self
        case (.null, _): return other
        case (.list(let a), .list(let b)): return .list(a.union(b))
        case (.range(let a), .range(let b)): return .range(a.union(b))
        case (.context(let a), .context(let b)): return Self.union(a, b) ?? .any
        default: return self == other ? self : .any
        }
    }

    /// The entries of either context; nil where they do not have the same ones.
    private static func union(_ left: [Member], _ right: [Member]) -> FEELType? {
        guard left.count == right.count, zip(left, right).allSatisfy({ Text.same($0.name, $1.name) }) else {
            return nil
        }
        return .context(zip(left, right).map { Member($0.name, $0.type.union($1.type), .union($0.facts, $1.facts)) })
    }

    /// Whether values of the two types can never be equal or ordered against each other.
    package func neverMeets(_ other: FEELType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.null, _), (_, .null): false
        case (.list(let a), .list(let b)), (.range(let a), .range(let b)): a.neverMeets(b)
        // A list of one element stands for the element.
        case (.list, _), (_, .list): false
        case (.context, .context), (.function, .function): false
        default: self != other
        }
    }

    /// The type of a value.
    package init(of value: Value) {
        switch value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .date: self = .date
        case .time: self = .time
        case .dateTime: self = .dateTime
        case .yearsMonths: self = .yearsMonths
        case .daysTime: self = .daysTime
        case .list(let elements):
            self = .list(elements.prefix(64).reduce(FEELType.null) { $0.union(FEELType(of: $1)) }.nullAsAny)
            if elements.count > 64 { self = .list(.any) }
        case .context(let context): self = .context(context.entries.map { Member($0.name, FEELType(of: $0.value)) })
        case .range(let range): self = .range(range.ends.reduce(.null) { $0.union(FEELType(of: $1)) })
        case .function(let function): self = .function(function.parameters.map { _ in .any }, .any)
        }
    }

    var isList: Bool { if case .list = self { true } else { false } }

    /// The type, or `any` where it has so many parts that comparing and writing it would take long: each entry of a context
    /// may hold those before it twice.
    var bounded: FEELType {
        var parts = 1_000
        return fits(&parts, depth: ValueBounds.depth) ? self : .any
    }

    private func fits(_ parts: inout Int, depth: Int) -> Bool {
        parts -= 1
        guard parts >= 0, depth > 0 else { return false }
        switch self {
        case .list(let element), .range(let element): return element.fits(&parts, depth: depth - 1)
        case .context(let members): return members.allSatisfy { $0.type.fits(&parts, depth: depth - 1) }
        case .function(let parameters, let result):
            return parameters.allSatisfy { $0.fits(&parts, depth: depth - 1) } && result.fits(&parts, depth: depth - 1)
        default: return true
        }
    }

    var isNull: Bool { if case .null = self { true } else { false } }

    var nullAsAny: FEELType { self == .null ? .any : self }
}

extension FEELType: CustomStringConvertible {
    /// The type as FEEL writes it.
    package var description: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .number: "number"
        case .string: "string"
        case .boolean: "boolean"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .yearsMonths: "years and months duration"
        case .daysTime: "days and time duration"
        case .list(let element): "list<\(element)>"
        case .context(let members):
            "context<" + members.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .range(let element): "range<\(element)>"
        case .function(let parameters, let result):
            "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
        }
    }
}

/// An expression as it was written, with its place: what the parser gives to the resolver.
struct Syntax: Sendable {
    let range: SourceRange
    let form: Form
    /// The height, which is small.
    private let level: UInt8

    /// The largest height of the parts of another.
    static let maximumHeight = 200

    /// - Parameter height: at most one more than `maximumHeight`.
    init(range: SourceRange, height: Int, form: Form) {
        self.range = range
        self.form = form
        level = UInt8(height)
    }

    /// The longest way down to a leaf; bounded, so that every walk over a tree is.
    var height: Int { Int(level) }

    /// The height of the highest part; 0 without parts.
    static func height(of parts: [Syntax]) -> Int {
        var height = 0
        for part in parts where part.height > height { height = part.height }
        return height
    }

    /// The productions of the grammar (DMN 1.5, 10.3.1.2), as far as they differ in meaning.
    enum Form: Sendable {
        case literal(Value)
        case name(String)
        indirect case member(Syntax, name: String, nameRange: SourceRange)
        indirect case filter(Syntax, by: Syntax)
        indirect case call(Syntax, Arguments)
        indirect case negation(Syntax)
        indirect case arithmetic(ArithmeticOperator, Syntax, Syntax)
        indirect case comparison(ComparisonOperator, Syntax, Syntax)
        indirect case between(Syntax, low: Syntax, high: Syntax)
        indirect case membership(Syntax, tests: [Syntax])
        case conjunction([Syntax])
        case disjunction([Syntax])
        indirect case conditional(if: Syntax, then: Syntax, else: Syntax)
        case list([Syntax])
        case context([Entry])
        indirect case interval(Syntax, startIncluded: Bool, Syntax, endIncluded: Bool)
        /// `< 5` where a test stands, and `(< 5)` as a range.
        indirect case operatorTest(ComparisonOperator, Syntax)
        indirect case iteration([Iterator], body: Syntax)
        indirect case quantified(every: Bool, [Iterator], condition: Syntax)
        indirect case function([Parameter], body: Syntax)
        indirect case instance(Syntax, of: FEELType)
    }

    struct Entry: Sendable {
        let name: String
        let nameRange: SourceRange
        let value: Syntax
    }

    struct Iterator: Sendable {
        let name: String
        let nameRange: SourceRange
        let source: Source
    }

    enum Source: Sendable {
        case list(Syntax)
        case span(Syntax, Syntax)
    }

    struct Parameter: Sendable {
        let name: String
        let type: FEELType
    }

    enum Arguments: Sendable {
        case positional([Syntax])
        case named([Entry])
    }
}

/// The operators between numbers (and dates, durations, strings).
enum ArithmeticOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
}

/// The operators that compare.
enum ComparisonOperator: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The operator with its sides exchanged.
    var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether it holds for two values of which the first is less (-1), equal (0) or greater (1).
    @inline(__always)
    func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .notEqual: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}

/// A built-in function: its name, what it takes, what it gives. One family a file; `BuiltInTable` holds them all.
struct BuiltIn: Sendable {
    /// One way to call a function.
    struct Signature: Sendable {
        /// The names of the parameters, in order (DMN 1.5, tables 69–83).
        let parameters: [String]
        /// How many of them must be given.
        let required: Int
        /// Whether the last one may come any number of times.
        let isVariadic: Bool

        init(_ parameters: [String], required: Int? = nil, isVariadic: Bool = false) {
            self.parameters = parameters
            self.required = required ?? parameters.count
            self.isVariadic = isVariadic
        }

        func accepts(_ count: Int) -> Bool { count >= required && (isVariadic || count <= parameters.count) }

        /// The places of arguments given by name; nil where one has another name.
        func order(_ names: [String]) -> Order? {
            var places = parameters.map { parameter in names.firstIndex { Text.same($0, parameter) } }
            guard places.count(where: { $0 != nil }) == names.count else { return nil }
            while places.count > required, places[places.count - 1] == nil { places.removeLast() }
            return Order(places: places, isComplete: places.prefix(required).allSatisfy { $0 != nil })
        }
    }

    typealias Body = @Sendable (Call, inout Frame) -> Value
    /// Does once what depends on constant arguments alone (nil stands for one that is not constant), and gives the body
    /// for such calls; nil where nothing can be done ahead.
    typealias Preparation = @Sendable (_ constants: [Value?]) throws(ArgumentError) -> Body?

    let name: String
    let signatures: [Signature]
    /// The type of the result; `.any` where it depends on the arguments.
    let result: FEELType
    /// False where the result depends on the moment.
    let isPure: Bool
    private(set) var body: Body
    private let preparation: Preparation?
    /// Whether all that can be wrong with constant arguments is known not to be.
    private(set) var isPrepared = false

    init(
        _ name: String, _ signatures: Signature..., result: FEELType = .any, isPure: Bool = true,
        preparation: Preparation? = nil, body: @escaping Body
    ) {
        self.name = name
        self.signatures = signatures
        self.result = result
        self.isPure = isPure
        self.preparation = preparation
        self.body = body
    }

    /// A function with one way to call it.
    init(
        _ name: String, _ parameters: [String], required: Int? = nil, result: FEELType = .any,
        preparation: Preparation? = nil, body: @escaping Body
    ) {
        self.init(
            name, Signature(parameters, required: required), result: result, preparation: preparation, body: body)
    }

    /// Whether constant arguments can save it work.
    var isPreparable: Bool { preparation != nil }

    /// The function for calls with these constants among the arguments.
    func prepared(for constants: [Value?]) throws(ArgumentError) -> BuiltIn {
        guard let body = try preparation?(constants) else { return self }
        var prepared = self
        prepared.body = body
        prepared.isPrepared = true
        return prepared
    }

    /// Whether it may be called with a number of arguments.
    func accepts(_ count: Int) -> Bool { signatures.contains { $0.accepts(count) } }

    /// The places of arguments given by name.
    struct Order {
        /// Which of the arguments stands at each place; nil where one is left out.
        let places: [Int?]
        /// Whether all are there that must be.
        let isComplete: Bool
    }

    /// The places of arguments given by name; nil where no way to call the function has them all.
    ///
    /// A way that wants no others comes first. `before(point, range)` and `before(range, point)` differ in nothing but the
    /// order: there, the one that is written counts.
    func order(_ names: [String]) -> Order? {
        let orders = signatures.compactMap { $0.order(names) }
        let complete = orders.filter(\.isComplete)
        return complete.first { $0.places.elementsEqual(names.indices.map { $0 }) } ?? complete.first ?? orders.first
    }

    /// How it is called, in both languages.
    var usage: Wording {
        Wording(
            en: "it is called as " + forms.joined(separator: " or "), zh: "调用形式：" + forms.joined(separator: " 或 "))
    }

    /// The ways to call it: `substring(string, start position, length?)`.
    var forms: [String] {
        signatures.map { signature in
            let parts = signature.parameters.enumerated().map { index, name in
                index < signature.required ? name : "\(name)?"
            }
            return "\(name)(\(parts.joined(separator: ", "))\(signature.isVariadic ? ", …" : ""))"
        }
    }
}

/// One call of a built-in function: the arguments, and the place for complaints.
struct Call {
    let name: String
    let arguments: [Value]
    let range: SourceRange

    init(_ name: String, _ arguments: [Value], _ range: SourceRange) {
        self.name = name
        self.arguments = arguments
        self.range = range
    }

    /// The argument at a place; null where it was left out.
    subscript(place: Int) -> Value { place < arguments.count ? arguments[place] : .null }

    /// Whether an argument was given, and not as null.
    func has(_ place: Int) -> Bool { !self[place].isNull }

    /// null, with the reason.
    func fail(_ code: FEELCode, _ message: @autoclosure () -> Wording, _ frame: inout Frame) -> Value {
        frame.null(code, range, message().of(name))
    }

    func fail(
        _ code: FEELCode, en: @autoclosure () -> String, zh: @autoclosure () -> String, _ frame: inout Frame
    ) -> Value {
        fail(code, Wording(en: en(), zh: zh()), &frame)
    }

    /// null, because of what is to be said of a value: the value is told, cut where it is long.
    func fail(
        _ code: FEELCode, about value: Value, en: String, zh: String, _ frame: inout Frame
    ) -> Value {
        let told = ValueText.brief(value)
        return fail(code, en: "\(told) \(en)", zh: "\(told) \(zh)", &frame)
    }

    /// null, because an argument is of the wrong kind.
    func wrong(_ place: Int, _ wanted: Wording, _ frame: inout Frame) -> Value {
        let value = self[place]
        return fail(
            value.isNull ? .null : .type, en: "argument \(place + 1) must be \(wanted.en), not a \(value.kindName)",
            zh: "第 \(place + 1) 个参数应为\(wanted.zh)，而非 \(value.kindName)", &frame)
    }

    // A list of one element stands for the element (DMN 1.5, 10.3.2.9.4).
    func single(_ place: Int) -> Value {
        if case .list(let elements) = self[place], elements.count == 1 { elements[0] } else { self[place] }
    }

    func number(_ place: Int) -> Decimal128? { single(place).asNumber }
    func string(_ place: Int) -> String? { single(place).asString }
    func bool(_ place: Int) -> Bool? { single(place).asBool }
    func context(_ place: Int) -> Context? { single(place).asContext }

    /// The whole number that an argument is after its fraction is cut off.
    func whole(_ place: Int) -> Int? { number(place)?.rounded(mode: .down)?.intValue }

    /// The list; a single value stands for a list of it, null for none.
    func list(_ place: Int) -> [Value]? {
        switch self[place] {
        case .list(let elements): elements
        case .null: nil
        case let value: [value]
        }
    }

    /// The elements of the only argument, where it is a list, else the arguments themselves: `min([1, 2])`, `min(1, 2)`.
    var elements: [Value] {
        if arguments.count == 1, case .list(let elements) = arguments[0] { elements } else { arguments }
    }
}
